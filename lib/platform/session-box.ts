import type { MemoryBox } from '../services/ports.ts';
import { browser } from './browser.ts';

/**
 * A box in `storage.session`: in memory only, gone with the browser, not readable by content scripts.
 * JSON values only, because bytes change shape between browsers.
 */
export function createSessionBox<T>(key: string): MemoryBox<T> {
  return {
    async get() {
      const found = await browser.storage.session.get(key);
      return found[key] as T | undefined;
    },
    set: (value) => browser.storage.session.set({ [key]: value }),
    clear: () => browser.storage.session.remove(key),
  };
}
