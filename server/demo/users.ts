import { randomId } from '../random.ts';
import type { Connection } from '../storage/open-database.ts';
import type { DemoCodeRow, DemoUserRow } from '../storage/tables.ts';

export function findUserByEmail(db: Connection, email: string): Promise<DemoUserRow | undefined> {
  return db.selectFrom('demo_users').selectAll().where('email', '=', email).executeTakeFirst();
}

export function getUser(db: Connection, id: string): Promise<DemoUserRow | undefined> {
  return db.selectFrom('demo_users').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Makes the user, or gives an existing one this name and password. */
export async function putUser(db: Connection, user: Omit<DemoUserRow, 'id'>): Promise<void> {
  await db
    .insertInto('demo_users')
    .values({ id: randomId(), ...user })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ name: user.name, password_hash: user.password_hash }),
    )
    .execute();
}

export function listCodes(db: Connection, userId: string): Promise<DemoCodeRow[]> {
  return db
    .selectFrom('demo_codes')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertCode(db: Connection, code: Omit<DemoCodeRow, 'id'>): Promise<void> {
  await db
    .insertInto('demo_codes')
    .values({ id: randomId(), ...code })
    .execute();
}

export async function removeCode(db: Connection, userId: string, id: string): Promise<void> {
  await db.deleteFrom('demo_codes').where('user_id', '=', userId).where('id', '=', id).execute();
}

/** Burns a time step and all before it. `false`: it was burned already; only one of several callers gets `true`. */
export async function burnStep(db: Connection, id: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable('demo_codes')
    .set({ last_step: step })
    .where('id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
