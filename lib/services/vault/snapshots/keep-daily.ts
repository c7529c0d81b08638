import type { SnapshotEntry, VaultPorts } from '../../ports.ts';
import type { OpenedRecord } from '../open-newest.ts';
import { takeSnapshot } from './take-snapshot.ts';

const DAY = 24 * 3_600_000;

/**
 * Keeps the record that is about to be replaced if a day has passed since the last time, or the clock was set back behind it. Never
 * rejects: it may not stand in the way of a save.
 */
export async function keepDaily(
  ports: Pick<VaultPorts, 'primary' | 'now'>,
  { record, document }: Pick<OpenedRecord, 'record' | 'document'>,
): Promise<void> {
  if (document.accounts.length === 0 && document.trash.length === 0) return;
  try {
    if (isDue(await ports.primary.listSnapshots(), ports.now())) await takeSnapshot(ports, record, 'daily');
  } catch {
    // Tried again before the next save.
  }
}

function isDue(kept: readonly SnapshotEntry[], now: number): boolean {
  const daily = kept.filter(({ reason }) => reason === 'daily');
  return !daily.some(({ at }) => at <= now && now - at < DAY);
}
