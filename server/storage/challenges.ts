import { PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';
import type { ChallengeState } from '../../lib/approvals/claims.ts';
import type { Connection, Database } from './open-database.ts';
import type { ChallengeRow, DeliveryRow } from './tables.ts';

const MOST_DELIVERED = 20;

/** Stores a challenge and what each device gets of it, all or nothing. */
export async function insertChallenge(
  db: Database,
  challenge: ChallengeRow,
  deliveries: readonly DeliveryRow[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('challenges').values(challenge).execute();
    await transaction.insertInto('deliveries').values(deliveries).execute();
  });
}

export function getChallenge(db: Connection, id: string): Promise<ChallengeRow | undefined> {
  return db.selectFrom('challenges').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The state as it is now: an undecided challenge past its end is `expired`. */
export function stateOf(challenge: ChallengeRow, now: number): ChallengeState {
  const { state } = challenge;
  if (state === 'approved' || state === 'denied' || state === 'reported') return state;
  return challenge.expires_at <= now ? 'expired' : 'pending';
}

/** Signed challenges that wait for this device, oldest first. */
export async function listPending(db: Connection, deviceId: string, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('challenges', 'challenges.id', 'deliveries.challenge_id')
    .select('deliveries.jws')
    .where('deliveries.device_id', '=', deviceId)
    .where('challenges.state', '=', 'pending')
    .where('challenges.expires_at', '>', now)
    .where('challenges.code_attempts', '<', PROTOCOL_LIMITS.wrongCodes)
    .orderBy('challenges.created_at')
    .limit(MOST_DELIVERED)
    .execute();
  return rows.map((row) => row.jws);
}

/** The delivery of that challenge whose JWS has that hash. */
export function findDelivery(db: Connection, id: string, jwsHash: string): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('challenge_id', '=', id)
    .where('jws_hash', '=', jwsHash)
    .executeTakeFirst();
}

export function listDeliveries(db: Connection, id: string): Promise<DeliveryRow[]> {
  return db.selectFrom('deliveries').selectAll().where('challenge_id', '=', id).execute();
}

/**
 * Decides a challenge, once: of any number of calls at the same time exactly one gets `true`.
 * `deviceId` null: decided by the service itself.
 */
export async function decideChallenge(
  db: Connection,
  id: string,
  state: Exclude<ChallengeState, 'pending' | 'expired'>,
  deviceId: string | null,
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable('challenges')
    .set({ state, decided_by: deviceId, decided_at: now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Takes one of the three comparisons of a code-bound challenge, before comparing: guesses sent at once can not
 * get more. Returns how many are left, `undefined` when there was none.
 */
export async function claimCodeAttempt(db: Connection, id: string, now: number): Promise<number | undefined> {
  const row = await db
    .updateTable('challenges')
    .set((eb) => ({ code_attempts: eb('code_attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('expires_at', '>', now)
    .where('code_attempts', '<', PROTOCOL_LIMITS.wrongCodes)
    .returning('code_attempts')
    .executeTakeFirst();
  return row === undefined ? undefined : PROTOCOL_LIMITS.wrongCodes - row.code_attempts;
}
