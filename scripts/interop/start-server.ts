import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { signalGroup, track } from './children.ts';
import type { RunningServer } from './other-server.ts';
import { OUT } from './places.ts';
import type { Command } from './run-logged.ts';

/** A machine that is busy with other tests takes minutes for what takes seconds. Milliseconds. */
const LIMIT = 5 * 60_000;
const BETWEEN_ASKING = 250;
/** What has not ended by then is killed. Milliseconds. */
const PATIENCE_AT_THE_END = 10_000;

/**
 * Starts a command that goes on, its output alone in `out/interop/<log>`, and asks `health` until the answer is 200.
 * @throws Error where it ends before, or is not ready within five minutes
 */
export async function startServer(
  log: string,
  command: Command,
  health: string,
): Promise<Pick<RunningServer, 'stop'>> {
  mkdirSync(OUT, { recursive: true });
  const file = openSync(join(OUT, log), 'w');
  const child = spawn(command.program, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', file, file],
    detached: true,
  });
  closeSync(file);
  track(child);
  const ended = once(child, 'exit');
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_AT_THE_END);
    await ended;
    clearTimeout(kill);
  };
  try {
    await waitUntilReady(child, ended, health);
  } catch (error) {
    if (child.pid !== undefined) await stop();
    throw new Error(`${(error as Error).message}; see out/interop/${log}`, { cause: error });
  }
  return { stop };
}

async function waitUntilReady(child: ChildProcess, ended: Promise<unknown>, health: string): Promise<void> {
  const began = performance.now();
  const over = new AbortController();
  const died = ended.then(() => {
    over.abort();
    throw new Error('it ended at once');
  });
  const ready = async () => {
    while (!over.signal.aborted && !(await answers(health, over.signal))) {
      if (performance.now() - began > LIMIT) throw new Error('it was not ready within five minutes');
      await delay(BETWEEN_ASKING, undefined, { signal: over.signal });
    }
  };
  await Promise.race([died, ready()]);
  // From here on an end of it shows in the tests.
  died.catch(() => undefined);
}

const answers = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) }).then(
    (response) => response.ok,
    () => false,
  );
