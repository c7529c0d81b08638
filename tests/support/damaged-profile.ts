import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a closed browser's profile folder, for a test to damage. Remove it when done. */
export async function copyProfile(folder: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'portvakt-damaged-'));
  await cp(folder, copy, { recursive: true });
  return {
    folder: copy,
    remove: () => rm(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Damage to the files of one store, given the folder or file that holds it. */
export type Damage = (path: string) => Promise<void>;

/** All files below a folder whose names match. */
export async function filesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const onEach =
  (pattern: RegExp, act: (file: string) => Promise<void>): Damage =>
  async (folder) => {
    const files = await filesIn(folder, pattern);
    if (files.length === 0) throw new Error(`nothing to damage in ${folder}`);
    for (const file of files) await act(file);
  };

/** Flips a bit in every so many bytes of a file. */
export async function flipBits(file: string, every: number): Promise<void> {
  const bytes = await readFile(file);
  for (let at = Math.min(every, bytes.length) - 1; at < bytes.length; at += every)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  await writeFile(file, bytes);
}

/** The folder or file is gone. */
export const removeAll: Damage = (path) => rm(path, { recursive: true });

/** What happens to the files of a LevelDB: IndexedDB and `storage.local` of Chromium. */
export const LEVELDB_DAMAGE: Readonly<Record<string, Damage>> = {
  'bits flipped all over': onEach(/\.(?:log|ldb)$/, (file) => flipBits(file, 97)),
  'a bit flipped in each block': onEach(/\.(?:log|ldb)$/, (file) => flipBits(file, 4096)),
  'log cut in half': onEach(/\.log$/, async (file) =>
    truncate(file, Math.floor((await readFile(file)).length / 2)),
  ),
  'log emptied': onEach(/\.log$/, (file) => truncate(file, 0)),
  'files removed': removeAll,
  'manifest removed': onEach(/^(?:MANIFEST-\d+|CURRENT)$/, (file) => rm(file)),
};
