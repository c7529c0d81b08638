import type { Bytes } from '../../encoding/bytes.ts';
import { PortvaktError } from '../../errors.ts';
import { parseRecord, type VaultRecord } from '../../vault/record.ts';
import type { PrimaryStore } from '../ports.ts';
import { openDocument, type OpenedRecord } from './open-newest.ts';

/**
 * A later authentic save in the first store, where a vault was opened while that store could not be read: the mirror may be behind it.
 * Nothing may be written before this is answered, or the next save would overwrite a later one. Throws `vault.store_failed` where the
 * first store may still hide one.
 */
export async function findLaterSave(
  primary: PrimaryStore,
  { header }: VaultRecord,
  vaultKey: CryptoKey,
): Promise<OpenedRecord | undefined> {
  const { generation } = header;
  const bytes = await readPlace(primary, (generation + 1) % primary.places, generation);
  try {
    const found = bytes && parseRecord(bytes);
    if (!found || found.header.generation <= generation) return undefined;
    return await openDocument(found, vaultKey);
  } catch {
    // Damaged, and so nothing that was saved later.
    return undefined;
  }
}

/** What cannot be read hides nothing only if another place is the latest, and that is none later than the vault that is open. */
async function readPlace(
  primary: PrimaryStore,
  place: number,
  generation: number,
): Promise<Bytes | undefined> {
  try {
    return await primary.readRecord(place);
  } catch {
    const latest = await readLatest(primary).catch(() => undefined);
    if (latest && latest.header.generation <= generation) return undefined;
    throw new PortvaktError('vault.store_failed');
  }
}

async function readLatest(primary: PrimaryStore): Promise<VaultRecord | undefined> {
  const bytes = await primary.readLatest();
  return bytes && parseRecord(bytes);
}
