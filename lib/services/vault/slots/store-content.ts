import { equalBytes } from '../../../encoding/bytes.ts';
import { errorCodeOf } from '../../../errors.ts';
import type { PrimaryStore } from '../../ports.ts';
import type { OpenVault } from '../vault-session.ts';

/** All that `PrimaryStore.replaceAll` writes at once. */
export type StoreContent = Parameters<PrimaryStore['replaceAll']>[0];

type Record = StoreContent['records'][number];
type Snapshot = StoreContent['snapshots'][number];

/**
 * What the first store holds. Rejects where it cannot be read, for it could not be put back then; what is no bytes at all is left out.
 */
export async function readStoreContent(primary: PrimaryStore, open: OpenVault): Promise<StoreContent> {
  const records: Record[] = [];
  for (let place = 0; place < primary.places; place++) {
    const bytes = await primary.readRecord(place).catch(nothingIfDamaged);
    if (bytes) records.push({ place, bytes });
  }
  const snapshots: Snapshot[] = [];
  for (const { id } of await primary.listSnapshots()) {
    const snapshot = await primary.readSnapshot(id).catch(nothingIfDamaged);
    if (snapshot) snapshots.push(snapshot);
  }
  const latest = open.record.header.generation % primary.places;
  return { records, latest, installId: open.installId, snapshots };
}

function nothingIfDamaged(thrown: unknown): undefined {
  if (errorCodeOf(thrown) !== 'vault.damaged') throw thrown;
}

/** True if the first store holds exactly this, byte for byte. False also where it cannot be read. */
export async function isStored(primary: PrimaryStore, content: StoreContent): Promise<boolean> {
  try {
    return (
      (await primary.readInstallId()) === content.installId &&
      (await areRecordsStored(primary, content.records)) &&
      (await areSnapshotsStored(primary, content.snapshots))
    );
  } catch {
    return false;
  }
}

async function areRecordsStored(primary: PrimaryStore, records: readonly Record[]): Promise<boolean> {
  for (let place = 0; place < primary.places; place++) {
    const expected = records.find((record) => record.place === place)?.bytes;
    const found = await primary.readRecord(place);
    const same = expected && found ? equalBytes(found, expected) : found === expected;
    if (!same) return false;
  }
  return true;
}

async function areSnapshotsStored(primary: PrimaryStore, snapshots: readonly Snapshot[]): Promise<boolean> {
  if ((await primary.listSnapshots()).length !== snapshots.length) return false;
  for (const { id, bytes } of snapshots) {
    const found = await primary.readSnapshot(id);
    if (!found || !equalBytes(found.bytes, bytes)) return false;
  }
  return true;
}
