import { equalBytes } from '../../../encoding/bytes.ts';
import type { StoreName } from '../../../messages/vault-views.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { gatherRecords, type Gathered } from '../gather-records.ts';
import { openDocument, type OpenedRecord } from '../open-newest.ts';

/** A version of the vault that is authentic under the session's key, and where it lies. */
export interface FoundVersion extends OpenedRecord {
  readonly store: StoreName;
}

export interface Versions {
  readonly gathered: Gathered;
  /** The different records of one age, the first store's before the mirror's. */
  readonly versions: readonly FoundVersion[];
}

/** Every different authentic record in the stores that is as old as `record`. Reads and writes nothing else. */
export async function openVersions(
  ports: Pick<VaultPorts, 'primary' | 'mirror'>,
  record: VaultRecord,
  vaultKey: CryptoKey,
): Promise<Versions> {
  const gathered = await gatherRecords(ports);
  const versions: FoundVersion[] = [];
  for (const { store, content } of gathered.found) {
    if (content.kind !== 'record' || content.record.header.generation !== record.header.generation) continue;
    const found = content.record;
    if (versions.some((version) => equalBytes(version.record.bytes, found.bytes))) continue;
    const opened = await openDocument(found, vaultKey).catch(() => undefined);
    if (opened) versions.push({ ...opened, store });
  }
  return { gathered, versions };
}
