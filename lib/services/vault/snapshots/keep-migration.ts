import { equalBytes } from '../../../encoding/bytes.ts';
import { EMPTY_DOCUMENT } from '../../../vault/document.ts';
import type { VaultPorts } from '../../ports.ts';
import type { OpenedRecord } from '../open-newest.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * Keeps the bytes of a vault whose content is of an older version, for 30 days and beside the five others. To be called before anything is
 * written over it: throws `vault.store_failed`, and then nothing may be saved.
 */
export async function keepMigration(
  ports: Pick<VaultPorts, 'primary' | 'now'>,
  { record, version }: Pick<OpenedRecord, 'record' | 'version'>,
): Promise<void> {
  if (version >= EMPTY_DOCUMENT.version) return;
  if (!(await isKept(ports, record))) await takeSnapshot(ports, record, 'migration');
}

/** A save that failed after this one kept them already. */
async function isKept({ primary }: Pick<VaultPorts, 'primary'>, record: OpenedRecord['record']) {
  try {
    for (const { id, reason } of await primary.listSnapshots()) {
      if (reason !== 'migration') continue;
      const kept = await primary.readSnapshot(id);
      if (kept && equalBytes(kept.bytes, record.bytes)) return true;
    }
  } catch {
    // Kept once more, then.
  }
  return false;
}
