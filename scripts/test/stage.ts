import { spawn } from 'node:child_process';

/** One command of the test run. */
export interface Stage {
  readonly name: string;
  /** A program of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Where vitest leaves its JSON report; a stage without one counts as a single test. */
  readonly report?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Finished {
  readonly stage: Stage;
  readonly ok: boolean;
}

const running = new Set<ReturnType<typeof spawn>>();

/** Ends the commands that still run. */
export function endStages(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs the command. Its output is shown when it has ended: whole where it failed or is a test run, else in one line. */
export function runStage(stage: Stage): Promise<Finished> {
  const [program, ...args] = stage.command;
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      env: { ...process.env, ...stage.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    const output: Buffer[] = [];
    const keep = (chunk: Buffer) => void output.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => void output.push(Buffer.from(String(error))));
    child.once('close', (code) => {
      running.delete(child);
      const ok = code === 0;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (!ok || stage.report !== undefined)
        process.stdout.write(`\n--- ${stage.name}\n${Buffer.concat(output).toString()}\n`);
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds} s)`);
      resolve({ stage, ok });
    });
  });
}
