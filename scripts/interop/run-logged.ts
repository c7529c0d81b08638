import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { track } from './children.ts';
import { OUT } from './places.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end, its output going to the end of `out/interop/<log>`. Gives that output; throws where it failed. */
export async function runLogged(log: string, { program, args, cwd, env }: Command): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  const file = createWriteStream(join(OUT, log), { flags: 'a' });
  file.write(`$ ${program} ${args.join(' ')}\n`);
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true });
  track(child);
  const output: Buffer[] = [];
  const keep = (chunk: Buffer) => {
    output.push(chunk);
    file.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await finished(file.end());
  const text = Buffer.concat(output).toString();
  if (code !== 0) throw new CommandFailed(`${program} ${args[0] ?? ''} failed`, text);
  return text;
}

/** A command that ended with another exit code than 0. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly output: string;

  constructor(what: string, output: string) {
    super(`${what}: ${lastLines(output)}`);
    this.output = output;
  }
}

const lastLines = (text: string) => text.trim().split('\n').slice(-3).join(' / ');
