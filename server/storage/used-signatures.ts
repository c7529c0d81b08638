import type { Connection } from './open-database.ts';

/** Burns the `jti` of a bearer. `false`: it was used before. */
export async function burnSignature(
  db: Connection,
  deviceId: string,
  jti: string,
  expiresAt: number,
): Promise<boolean> {
  const result = await db
    .insertInto('used_signatures')
    .values({ device_id: deviceId, jti, expires_at: expiresAt })
    .onConflict((conflict) => conflict.columns(['device_id', 'jti']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
