import { PortvaktError } from '../../../errors.ts';
import { parseRecord } from '../../../vault/record.ts';
import { openRecord } from '../../../vault/seal-record.ts';
import type { StoredSnapshot, VaultPorts } from '../../ports.ts';
import { quarantineBytes } from '../quarantine-bytes.ts';

/**
 * The snapshots that open with this key, for `replaceAll`; the others go to the quarantine. Without a key none is kept. Throws
 * `vault.store_failed` where one could be kept in neither place.
 */
export async function keepSnapshots(
  ports: Pick<VaultPorts, 'primary' | 'now'>,
  vaultKey: CryptoKey | undefined,
): Promise<readonly StoredSnapshot[]> {
  try {
    const kept: StoredSnapshot[] = [];
    for (const { id } of await ports.primary.listSnapshots()) {
      const snapshot = await ports.primary.readSnapshot(id);
      if (!snapshot) continue;
      if (vaultKey && (await doesOpen(snapshot, vaultKey))) kept.push(snapshot);
      else await quarantineBytes(ports, 'primary', snapshot.bytes);
    }
    return kept;
  } catch {
    throw new PortvaktError('vault.store_failed');
  }
}

async function doesOpen({ bytes }: StoredSnapshot, vaultKey: CryptoKey): Promise<boolean> {
  try {
    const record = parseRecord(bytes);
    const content = record && (await openRecord(record, vaultKey));
    content?.fill(0);
    return content !== undefined;
  } catch {
    return false;
  }
}
