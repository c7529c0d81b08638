import { randomId } from '../random.ts';
import type { Connection } from './open-database.ts';
import type { AuditEventRow } from './tables.ts';

export const AUDIT_EVENTS = [
  'account.created',
  'account.removed',
  'account.unblocked',
  'challenge.approved',
  'challenge.code_wrong',
  'challenge.created',
  'challenge.denied',
  'challenge.killed',
  'challenge.not_bound',
  'challenge.refused',
  'challenge.reported',
  'device.registered',
  'device.removed',
  'device.renamed',
  'key.created',
  'key.removed',
  'registration.started',
  'settings.changed',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

export interface AuditEntry {
  readonly event: AuditEvent;
  readonly account?: string | undefined;
  readonly deviceId?: string | undefined;
  readonly challengeId?: string | undefined;
  /** Names and numbers. Never a token, key, code or nonce. */
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
}

let sequence = 0;

/** Appends to the log. */
export async function writeAudit(db: Connection, entry: AuditEntry, now: number): Promise<void> {
  sequence = (sequence + 1) % 0x1000000;
  const id = `${now.toString(16).padStart(12, '0')}${sequence.toString(16).padStart(6, '0')}${randomId(6)}`;
  await db
    .insertInto('audit_events')
    .values({
      id,
      at: now,
      event: entry.event,
      account: entry.account ?? null,
      device_id: entry.deviceId ?? null,
      challenge_id: entry.challengeId ?? null,
      facts: JSON.stringify(entry.facts ?? {}),
    })
    .execute();
}

/** Newest first. `before` is the id of the last entry of the page before. */
export function listAudit(
  db: Connection,
  filter: {
    readonly account?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  },
): Promise<AuditEventRow[]> {
  let query = db.selectFrom('audit_events').selectAll().orderBy('id', 'desc').limit(filter.limit);
  if (filter.account !== undefined) query = query.where('account', '=', filter.account);
  if (filter.before !== undefined) query = query.where('id', '<', filter.before);
  return query.execute();
}
