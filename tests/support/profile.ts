import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  readonly folder: string;
  /** Removes the folder where it was made here. */
  remove(): Promise<void>;
}

/** The profile folder to start a browser with: `given`, or a fresh one. */
export async function openProfile(given: string | undefined): Promise<Profile> {
  if (given !== undefined) return { folder: given, remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'portvakt-profile-'));
  // The browser's last child processes may still write for a moment after it has gone: rm tries again while that lasts.
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
