import type { Bytes } from '../../encoding/bytes.ts';
import { PortvaktError } from '../../errors.ts';
import type { PrimaryStore } from '../../services/ports.ts';
import type { VaultDatabase } from './database.ts';

const PLACES = 3;

/** The first store: IndexedDB, three generations in turn, every write strict. */
export function createPrimaryStore(open: () => Promise<VaultDatabase>): PrimaryStore {
  return {
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

    async quarantine({ digest, ...found }) {
      const transaction = (await open()).transaction('quarantine', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(found, digest), transaction.done]);
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
  };
}

/** Something else than bytes in a place is damage, not emptiness. */
function checkBytes(found: unknown): Bytes | undefined {
  if (found === undefined) return undefined;
  if (!(found instanceof Uint8Array) || !(found.buffer instanceof ArrayBuffer)) {
    throw new PortvaktError('vault.damaged');
  }
  return new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
}
