import type { PrimaryStore } from '../../services/ports.ts';
import type { VaultDatabase } from './database.ts';
import { checkBytes } from './check-bytes.ts';
import { createQuarantineShelf } from './quarantine-shelf.ts';
import { createSnapshotShelf } from './snapshot-shelf.ts';

const PLACES = 3;

/** The first store: IndexedDB, three generations in turn, every write strict. */
export function createPrimaryStore(open: () => Promise<VaultDatabase>): PrimaryStore {
  return {
    ...createQuarantineShelf(open),
    ...createSnapshotShelf(open),
    places: PLACES,

    async readRecord(place) {
      return checkBytes(await (await open()).get('records', place));
    },

    async readLatest() {
      const transaction = (await open()).transaction(['marks', 'records']);
      const place = await transaction.objectStore('marks').get('latest');
      if (typeof place !== 'number') return undefined;
      return checkBytes(await transaction.objectStore('records').get(place));
    },

    async writeRecord(place, record, installId) {
      const transaction = (await open()).transaction(['marks', 'records'], 'readwrite', {
        durability: 'strict',
      });
      const marks = transaction.objectStore('marks');
      await Promise.all([
        transaction.objectStore('records').put(record, place),
        marks.put(place, 'latest'),
        marks.put(installId, 'install'),
        transaction.done,
      ]);
    },

    async readInstallId() {
      const found = await (await open()).get('marks', 'install');
      return typeof found === 'string' ? found : undefined;
    },

    async readAttempts() {
      return (await open()).get('marks', 'attempts');
    },

    async writeAttempts(attempts) {
      const transaction = (await open()).transaction('marks', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(attempts, 'attempts'), transaction.done]);
    },

    async clear() {
      const transaction = (await open()).transaction(['marks', 'records'], 'readwrite', {
        durability: 'strict',
      });
      await Promise.all([
        transaction.objectStore('records').clear(),
        transaction.objectStore('marks').clear(),
        transaction.done,
      ]);
    },

    async replaceAll({ records, latest, installId, snapshots }) {
      const transaction = (await open()).transaction(['marks', 'records', 'snapshots'], 'readwrite', {
        durability: 'strict',
      });
      const marks = transaction.objectStore('marks');
      const places = transaction.objectStore('records');
      const shelf = transaction.objectStore('snapshots');
      await Promise.all([
        places.clear(),
        shelf.clear(),
        ...records.map(({ place, bytes }) => places.put(bytes, place)),
        ...snapshots.map(({ id, at, reason, bytes }) => shelf.put({ at, reason, bytes }, id)),
        marks.put(latest, 'latest'),
        marks.put(installId, 'install'),
        transaction.done,
      ]);
    },
  };
}
