import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NotHere } from './not-here.ts';

/** Longer than the slowest line this is worth waiting for. Milliseconds. */
const LIMIT = 10 * 60_000;

/**
 * Fetches a file and keeps it only where its SHA-256 is the one we know.
 * @throws NotHere where the network does not give it
 * @throws Error where it gives something else
 */
export async function fetchFile(url: string, sha256: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT) });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    await pipeline(response.body, hashing, createWriteStream(partial));
  } catch (error) {
    await rm(partial, { force: true });
    throw new NotHere(`${new URL(url).host} does not give it: ${reasonOf(error)}`);
  }
  const found = hash.digest('hex');
  if (found !== sha256) {
    await rm(partial, { force: true });
    throw new Error(`${url} has SHA-256 ${found}, not ${sha256}`);
  }
  await rename(partial, path);
}

/** What fetch throws says little; its cause says what was wrong. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
