import type { Connection } from './open-database.ts';
import type { AccountRow } from './tables.ts';
import { randomId } from '../random.ts';

/** The account of that name, made if there is none. */
export async function ensureAccount(db: Connection, name: string, now: number): Promise<AccountRow> {
  await db
    .insertInto('accounts')
    .values({ id: randomId(), name, created_at: now, blocked_until: 0, device_revision: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
}

export function findAccount(db: Connection, name: string): Promise<AccountRow | undefined> {
  return db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
}

export function getAccount(db: Connection, id: string): Promise<AccountRow | undefined> {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Accounts by name, after `after`, at most `limit`. */
export function listAccounts(db: Connection, after: string, limit: number): Promise<AccountRow[]> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('name', '>', after)
    .orderBy('name')
    .limit(limit)
    .execute();
}

/** Removes the account with devices and challenges. `false`: there was none. */
export async function removeAccount(db: Connection, name: string): Promise<boolean> {
  const result = await db.deleteFrom('accounts').where('name', '=', name).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** `until` 0 lifts a block. */
export async function blockAccount(db: Connection, id: string, until: number): Promise<void> {
  await db.updateTable('accounts').set({ blocked_until: until }).where('id', '=', id).execute();
}

/** Inside a transaction: holds the account's row until the end, so that device changes come one after another. */
export async function lockAccount(db: Connection, id: string): Promise<boolean> {
  const result = await db
    .updateTable('accounts')
    .set((eb) => ({ device_revision: eb('device_revision', '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
