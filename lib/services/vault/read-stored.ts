import { parseRecord } from '../../vault/record.ts';
import type { VaultPorts } from '../ports.ts';
import { gatherRecords } from './gather-records.ts';
import { openDocument, openNewest, type OpenedRecord } from './open-newest.ts';

/**
 * The document as stored, for a session whose key is known: the latest record of the first store if it is authentic and
 * not older than `seen`, else the newest authentic one of both stores. Throws `vault.damaged`.
 */
export async function readStored(
  ports: Pick<VaultPorts, 'primary' | 'mirror'>,
  vaultKey: CryptoKey,
  seen: number,
): Promise<OpenedRecord> {
  const latest = await readLatest(ports, vaultKey).catch(() => undefined);
  if (latest && latest.record.header.generation >= seen) return latest;
  const { record, document } = await openNewest(await gatherRecords(ports), vaultKey);
  return { record, document };
}

async function readLatest({ primary }: Pick<VaultPorts, 'primary'>, vaultKey: CryptoKey) {
  const bytes = await primary.readLatest();
  const record = bytes && parseRecord(bytes);
  return record && openDocument(record, vaultKey);
}
