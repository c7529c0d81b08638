import { equalBytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import type { SnapshotReason } from '../../../messages/vault-views.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { SnapshotEntry, VaultPorts } from '../../ports.ts';

/** How many snapshots are kept besides those of migrations. */
export const SNAPSHOTS_KEPT = 5;

/** How long the bytes from before a migration are kept, milliseconds. */
export const MIGRATION_LIFE = 30 * 24 * 3_600_000;

type SnapshotPorts = Pick<VaultPorts, 'primary' | 'now'>;

/**
 * Keeps a record under the present vault key as a snapshot, reads it back, and drops those that are too many or too old. Throws
 * `vault.store_failed` where it is not kept.
 */
export async function takeSnapshot(
  { primary, now }: SnapshotPorts,
  { bytes }: Pick<VaultRecord, 'bytes'>,
  reason: SnapshotReason,
): Promise<void> {
  try {
    const kept = [...(await primary.listSnapshots())].sort(byOrder);
    const number = 1 + Math.max(0, ...kept.map(orderOf));
    const id = number.toString().padStart(12, '0');
    await primary.writeSnapshot({ id, at: now(), reason, bytes }, tooMany(kept, reason, now()));
    const written = await primary.readSnapshot(id);
    if (written && equalBytes(written.bytes, bytes)) return;
  } catch {
    // Told below, with the other way to fail.
  }
  throw new PortvaktError('vault.store_failed');
}

/** What goes when a snapshot for `reason` comes. The order is that of the taking, which a clock set back does not change. */
function tooMany(kept: readonly SnapshotEntry[], reason: SnapshotReason, now: number): string[] {
  const old = kept.filter((entry) => entry.reason === 'migration' && entry.at <= now - MIGRATION_LIFE);
  const others = kept.filter((entry) => entry.reason !== 'migration');
  const room = reason === 'migration' ? SNAPSHOTS_KEPT : SNAPSHOTS_KEPT - 1;
  return [...old, ...others.slice(0, Math.max(0, others.length - room))].map(({ id }) => id);
}

/** Snapshots in the order in which they were taken. */
export function byOrder(left: SnapshotEntry, right: SnapshotEntry): number {
  return orderOf(left) - orderOf(right);
}

/** Ids are numbers in a row. */
function orderOf({ id }: SnapshotEntry): number {
  return Number.parseInt(id, 10) || 0;
}
