import { PortvaktError } from '../../errors.ts';
import type { PrimaryStore, QuarantineEntry } from '../../services/ports.ts';
import { makeRoom } from '../../vault/quarantine-rules.ts';
import { checkBytes } from './check-bytes.ts';
import type { VaultDatabase } from './database.ts';

type QuarantineShelf = Pick<
  PrimaryStore,
  'quarantine' | 'listQuarantine' | 'readQuarantine' | 'dropQuarantine'
>;

const STRICT = { durability: 'strict' } as const;

/** Damaged bytes in IndexedDB, within the limits of `makeRoom`. */
export function createQuarantineShelf(open: () => Promise<VaultDatabase>): QuarantineShelf {
  return {
    async quarantine({ digest, store, at, bytes }) {
      const kept = await listEntries(await open());
      if (kept.some((entry) => entry.digest === digest)) return;
      const going = makeRoom(kept, bytes.length);
      if (!going) throw new PortvaktError('vault.store_failed');
      const transaction = (await open()).transaction('quarantine', 'readwrite', STRICT);
      await Promise.all([
        ...going.map((old) => transaction.store.delete(old)),
        transaction.store.put({ store, at, bytes }, digest),
        transaction.done,
      ]);
    },

    listQuarantine: async () => listEntries(await open()),

    async readQuarantine(digest) {
      return checkBytes((await (await open()).get('quarantine', digest))?.bytes);
    },

    async dropQuarantine(digest) {
      const transaction = (await open()).transaction('quarantine', 'readwrite', STRICT);
      await Promise.all([transaction.store.delete(digest), transaction.done]);
    },
  };
}

async function listEntries(database: VaultDatabase): Promise<QuarantineEntry[]> {
  const { store: shelf } = database.transaction('quarantine');
  const entries: QuarantineEntry[] = [];
  for (let cursor = await shelf.openCursor(); cursor; cursor = await cursor.continue()) {
    const { store, at, bytes } = cursor.value;
    entries.push({ digest: cursor.key, store, at, size: bytes.length });
  }
  return entries.sort((left, right) => left.at - right.at);
}
