import { equalBytes } from '../../../encoding/bytes.ts';
import { errorCodeOf, PortvaktError } from '../../../errors.ts';
import { parseRecord, type VaultRecord } from '../../../vault/record.ts';
import { type HeaderBase, openRecord, sealRecord } from '../../../vault/seal-record.ts';
import type { StoredSnapshot, VaultPorts } from '../../ports.ts';
import { quarantineBytes } from '../quarantine-bytes.ts';

type ResealPorts = Pick<VaultPorts, 'primary' | 'now' | 'random'>;

/** The vault after a change of slots. */
export type NewHome = Pick<HeaderBase, 'vaultId' | 'epoch' | 'slots'>;

/**
 * Every snapshot under a new vault key (both keys are HKDF keys), for `replaceAll`; content and generation stay. Nothing is written but
 * the quarantine, to which those go that do not open. Throws `vault.store_failed` where one could be read or kept in neither place.
 */
export async function resealSnapshots(
  ports: ResealPorts,
  oldKey: CryptoKey,
  home: NewHome,
  newKey: CryptoKey,
): Promise<StoredSnapshot[]> {
  try {
    const resealed: StoredSnapshot[] = [];
    for (const { id } of await ports.primary.listSnapshots()) {
      const snapshot = await readSnapshot(ports, id);
      if (!snapshot) continue;
      const bytes = await reseal(ports, snapshot, oldKey, home, newKey);
      if (bytes) resealed.push({ ...snapshot, bytes });
      else await quarantineBytes(ports, 'primary', snapshot.bytes);
    }
    return resealed;
  } catch {
    throw new PortvaktError('vault.store_failed');
  }
}

/** What is not even bytes cannot be kept anywhere. */
async function readSnapshot({ primary }: ResealPorts, id: string): Promise<StoredSnapshot | undefined> {
  try {
    return await primary.readSnapshot(id);
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'vault.damaged') return undefined;
    throw thrown;
  }
}

async function reseal(
  { random }: ResealPorts,
  { bytes }: StoredSnapshot,
  oldKey: CryptoKey,
  home: NewHome,
  newKey: CryptoKey,
) {
  const old = tryParse(bytes);
  const content = old && (await openRecord(old, oldKey).catch(() => undefined));
  if (!content) return undefined;
  const { generation, previousHeader } = old.header;
  const made = await sealRecord({ ...home, generation, previousHeader }, newKey, content, random);
  const record = parseRecord(made);
  const opened = record && (await openRecord(record, newKey));
  if (!opened || !equalBytes(opened, content)) throw new PortvaktError('vault.store_failed');
  opened.fill(0);
  content.fill(0);
  return made;
}

function tryParse(bytes: StoredSnapshot['bytes']): VaultRecord | undefined {
  try {
    return parseRecord(bytes);
  } catch {
    return undefined;
  }
}
