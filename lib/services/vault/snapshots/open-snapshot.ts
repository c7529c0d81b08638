import { PortvaktError } from '../../../errors.ts';
import { parseRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { openDocument, type OpenedRecord } from '../open-newest.ts';

/** A snapshot opened with the present vault key. Throws `snapshot.unknown`, `snapshot.damaged`. */
export async function openSnapshot(
  { primary }: Pick<VaultPorts, 'primary'>,
  id: string,
  vaultKey: CryptoKey,
): Promise<OpenedRecord> {
  const found = await primary.readSnapshot(id).catch(() => {
    throw new PortvaktError('snapshot.damaged');
  });
  if (!found) throw new PortvaktError('snapshot.unknown');
  const opened = await tryOpen(found.bytes, vaultKey).catch(() => undefined);
  if (!opened) throw new PortvaktError('snapshot.damaged');
  return opened;
}

async function tryOpen(bytes: OpenedRecord['record']['bytes'], vaultKey: CryptoKey) {
  const record = parseRecord(bytes);
  return record && openDocument(record, vaultKey);
}
