import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';

/** Gives a new, empty database each time: what `openDatabase` takes. */
export type FreshDatabase = () => Promise<string>;

/** Runs the same tests on SQLite and on PostgreSQL. Where PostgreSQL is not installed its half is skipped. */
export function onBothDatabases(name: string, tests: (fresh: FreshDatabase) => void): void {
  describe(`${name} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'portvakt-sqlite-'));
    let count = 0;
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    tests(() => Promise.resolve(join(folder, `${(count += 1)}.sqlite`)));
  });

  const url = inject('postgresUrl');
  describe.skipIf(url === undefined)(`${name} (PostgreSQL)`, () => {
    tests(() => createPostgresDatabase(url ?? ''));
  });
}

async function createPostgresDatabase(url: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
