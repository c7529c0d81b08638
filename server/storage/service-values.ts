import type { Connection } from './open-database.ts';

/** One named value of the service, `undefined` when it was never set. */
export async function getServiceValue(db: Connection, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('service_values')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

/** Sets a value, whatever it was. */
export async function setServiceValue(db: Connection, name: string, value: string): Promise<void> {
  await db
    .insertInto('service_values')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Sets a value only if there is none, and returns the one that stands: of two starts at once, both get the same. */
export async function settleServiceValue(db: Connection, name: string, value: string): Promise<string> {
  await db
    .insertInto('service_values')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const settled = await getServiceValue(db, name);
  if (settled === undefined) throw new Error('a service value is gone right after it was written');
  return settled;
}
