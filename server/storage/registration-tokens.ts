import { sha256 } from '../random.ts';
import type { Connection } from './open-database.ts';
import type { RegistrationTokenRow } from './tables.ts';

/** Stores the hash of a one-time token. */
export async function insertToken(
  db: Connection,
  token: string,
  accountId: string,
  expiresAt: number,
): Promise<void> {
  await db
    .insertInto('registration_tokens')
    .values({
      token_hash: sha256(token),
      account_id: accountId,
      expires_at: expiresAt,
      used_at: null,
      device_id: null,
    })
    .execute();
}

export function findToken(db: Connection, token: string): Promise<RegistrationTokenRow | undefined> {
  return db
    .selectFrom('registration_tokens')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
}

/** Burns the token for a device. `false`: it was used before or is too old; only one caller ever gets `true`. */
export async function burnToken(
  db: Connection,
  token: string,
  deviceId: string,
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable('registration_tokens')
    .set({ used_at: now, device_id: deviceId })
    .where('token_hash', '=', sha256(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
