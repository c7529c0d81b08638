import type { MemoryBox } from '../../services/ports.ts';
import type { VaultDatabase } from './database.ts';

const KEY = 'session';

/** The session's half in IndexedDB. It outlives the browser there, so it is deleted at every lock and every start. */
export function createSessionKeyBox(open: () => Promise<VaultDatabase>): MemoryBox<CryptoKey> {
  return {
    get: async () => (await open()).get('keys', KEY),
    async set(key) {
      await (await open()).put('keys', key, KEY);
    },
    clear: async () => (await open()).delete('keys', KEY),
  };
}
