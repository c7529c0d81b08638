import type { PrimaryStore, SnapshotEntry } from '../../services/ports.ts';
import { checkBytes } from './check-bytes.ts';
import type { VaultDatabase } from './database.ts';

type SnapshotShelf = Pick<PrimaryStore, 'listSnapshots' | 'readSnapshot' | 'writeSnapshot'>;

/** Snapshots in IndexedDB. */
export function createSnapshotShelf(open: () => Promise<VaultDatabase>): SnapshotShelf {
  return {
    async listSnapshots() {
      const index = (await open()).transaction('snapshots').store.index('entry');
      const entries: SnapshotEntry[] = [];
      for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
        const [at, reason] = cursor.key;
        entries.push({ id: cursor.primaryKey, at, reason });
      }
      return entries;
    },

    async readSnapshot(id) {
      const found = await (await open()).get('snapshots', id);
      const bytes = checkBytes(found?.bytes);
      return found && bytes ? { id, at: found.at, reason: found.reason, bytes } : undefined;
    },

    async writeSnapshot({ id, at, reason, bytes }, drop) {
      const transaction = (await open()).transaction('snapshots', 'readwrite', { durability: 'strict' });
      await Promise.all([
        ...drop.map((old) => transaction.store.delete(old)),
        transaction.store.put({ at, reason, bytes }, id),
        transaction.done,
      ]);
    },
  };
}
