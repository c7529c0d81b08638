import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A run that ended in the middle of its work leaves its mark behind. Milliseconds. */
const STALE = 240_000;

/** Makes the mark, a folder, as only one can; false if it is there. */
function mark(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > STALE) rmSync(path, { recursive: true, force: true });
    return false;
  }
}

/** Does a work that runs of both browsers want, one run after the other. */
export async function oneAtATime<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  while (!mark(path)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
