import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** From now on `endChildren` ends this process, which was started with `detached`: a group of its own. */
export function track(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Sends a signal to the process and its own children; does nothing where none is left. */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ends all that still run, at once: for the end of this process. */
export function endChildren(): void {
  for (const child of running) signalGroup(child, 'SIGKILL');
}
