import type { Bytes } from '../../encoding/bytes.ts';
import type { MirrorStore } from '../../services/ports.ts';
import { parseRecord } from '../../vault/record.ts';

/** The part of `caches` that is used. */
export type WitnessCaches = Pick<CacheStorage, 'open' | 'delete'>;

const CACHE = 'portvakt-vault';
/** Caches take no other addresses than those of the web; nothing is ever asked of these. */
const INSTALL = 'https://portvakt.invalid/install';
const SEEN = 'https://portvakt.invalid/generation';

/**
 * The mirror with a third place for the install id and the generation written last, in files of its own: with the files of both stores
 * removed at once, only this tells a vault that was lost from a new user, and with both cut back, that it is older than it was. It never
 * stands in the way: what fails here is left out.
 */
export function withWitness(mirror: MirrorStore, storage: () => WitnessCaches = () => caches): MirrorStore {
  async function testify(record: Bytes, installId: string): Promise<void> {
    if (installId === '') {
      await storage().delete(CACHE);
      return;
    }
    const cache = await storage().open(CACHE);
    const generation = parseRecord(record)?.header.generation ?? 0;
    await cache.put(INSTALL, new Response(installId));
    await cache.put(SEEN, new Response(String(generation)));
  }

  async function ask(address: string): Promise<string> {
    const found = await (await storage().open(CACHE)).match(address);
    return (await found?.text()) ?? '';
  }

  return {
    ...mirror,
    async readInstallId() {
      const kept = await mirror.readInstallId();
      if (kept !== undefined) return kept;
      const witnessed = await ask(INSTALL).catch(() => '');
      return witnessed === '' ? undefined : witnessed;
    },
    async readSeen() {
      const seen = await ask(SEEN).catch(() => '');
      return /^[0-9]{1,15}$/.test(seen) ? Number(seen) : undefined;
    },
    async writeCopies(record, copies, installId) {
      await mirror.writeCopies(record, copies, installId);
      await testify(record, installId).catch(() => undefined);
    },
  };
}
