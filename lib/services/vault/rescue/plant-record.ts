import { equalBytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { saveMirror } from '../save-record.ts';
import { keepSnapshots } from './keep-snapshots.ts';

/**
 * Makes one record the vault: no other record stays in either store, so that nothing that lies around can be taken for newer. Whatever
 * else was there is in quarantine before. True if the mirror is behind afterwards. Throws `vault.store_failed`.
 */
export async function plantRecord(
  ports: VaultPorts,
  record: VaultRecord,
  vaultKey: CryptoKey,
  installId: string,
): Promise<boolean> {
  const snapshots = await keepSnapshots(ports, vaultKey);
  const place = record.header.generation % ports.primary.places;
  const records = [{ place, bytes: record.bytes }];
  try {
    await ports.primary.replaceAll({ records, latest: place, installId, snapshots });
    const kept = await ports.primary.readRecord(place);
    if (kept && equalBytes(kept, record.bytes)) return !(await saveMirror(ports, record, installId));
  } catch {
    // Told below, with the other way to fail.
  }
  throw new PortvaktError('vault.store_failed');
}
