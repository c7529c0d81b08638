import type { Database } from './open-database.ts';

const DAY_MS = 86_400_000;
const CHALLENGES_KEPT_MS = 7 * DAY_MS;
const AUDIT_KEPT_MS = 365 * DAY_MS;

/** Removes what time has made useless. The audit log stays for a year. */
export async function sweep(db: Database, now: number): Promise<void> {
  await db.deleteFrom('used_signatures').where('expires_at', '<', now).execute();
  await db
    .deleteFrom('registration_tokens')
    .where('expires_at', '<', now - DAY_MS)
    .execute();
  await db
    .deleteFrom('rate_windows')
    .where('started_at', '<', now - DAY_MS)
    .execute();
  await db.deleteFrom('demo_sessions').where('expires_at', '<', now).execute();
  await db
    .deleteFrom('challenges')
    .where('expires_at', '<', now - CHALLENGES_KEPT_MS)
    .execute();
  await db
    .deleteFrom('audit_events')
    .where('at', '<', now - AUDIT_KEPT_MS)
    .execute();
}
