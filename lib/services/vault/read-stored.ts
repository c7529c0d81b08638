import { PortvaktError } from '../../errors.ts';
import { parseRecord } from '../../vault/record.ts';
import type { VaultPorts } from '../ports.ts';
import { gatherRecords, mayHideLater } from './gather-records.ts';
import { isPassedOver } from './hold-of.ts';
import { openDocument, openNewest, type OpenedRecord } from './open-newest.ts';

export interface StoredRecord extends OpenedRecord {
  /** The first store could not be read, and may have something later. */
  readonly doubtful?: boolean;
}

/**
 * The document as stored, for a session whose key is known: the latest record of the first store if it is authentic and
 * not older than `seen`, else the newest authentic one of both stores. Throws `vault.damaged`; `vault.open_failed` where a later epoch is
 * there, because the key of this session is then no longer the vault's.
 */
export async function readStored(
  ports: Pick<VaultPorts, 'primary' | 'mirror'>,
  vaultKey: CryptoKey,
  seen: number,
): Promise<StoredRecord> {
  const latest = await readLatest(ports, vaultKey).catch(() => undefined);
  if (latest && latest.record.header.generation >= seen) return latest;
  const gathered = await gatherRecords(ports);
  const newest = await openNewest(gathered, vaultKey);
  if (isPassedOver(newest)) throw new PortvaktError('vault.open_failed');
  const { record, document, version } = newest;
  return { record, document, version, doubtful: mayHideLater(gathered) };
}

async function readLatest({ primary }: Pick<VaultPorts, 'primary'>, vaultKey: CryptoKey) {
  const bytes = await primary.readLatest();
  const record = bytes && parseRecord(bytes);
  return record && openDocument(record, vaultKey);
}
