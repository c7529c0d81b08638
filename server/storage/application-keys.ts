import { randomId, sha256 } from '../random.ts';
import type { Connection } from './open-database.ts';
import type { ApplicationKeyRow } from './tables.ts';

/** `challenges`: make and read challenges. `admin`: everything of the application API. */
export const KEY_SCOPES = ['challenges', 'admin'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Makes a key. It is returned this once; only its hash is stored. */
export async function createApplicationKey(
  db: Connection,
  name: string,
  scope: KeyScope,
  now: number,
): Promise<{ readonly id: string; readonly key: string }> {
  const id = randomId();
  const key = `pvk_${randomId(32)}`;
  await db
    .insertInto('application_keys')
    .values({ id, name, key_hash: sha256(key), scope, created_at: now })
    .execute();
  return { id, key };
}

export function findApplicationKey(db: Connection, key: string): Promise<ApplicationKeyRow | undefined> {
  return db.selectFrom('application_keys').selectAll().where('key_hash', '=', sha256(key)).executeTakeFirst();
}

export function listApplicationKeys(db: Connection): Promise<ApplicationKeyRow[]> {
  return db.selectFrom('application_keys').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** `false`: there was none. */
export async function removeApplicationKey(db: Connection, id: string): Promise<boolean> {
  const result = await db.deleteFrom('application_keys').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
