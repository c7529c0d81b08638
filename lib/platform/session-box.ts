import type { MemoryBox } from '../services/ports.ts';
import { browser } from './browser.ts';

/**
 * A box in `storage.session`: in memory only, gone with the browser, not readable by content scripts.
 * JSON values only, because bytes change shape between browsers; and kept as their text, because Chromium sorts the names of an
 * object that it stores, and what comes back must compare equal to what went in.
 */
export function createSessionBox<T>(key: string): MemoryBox<T> {
  return {
    async get() {
      const { [key]: found } = await browser.storage.session.get(key);
      return typeof found === 'string' ? (JSON.parse(found) as T) : undefined;
    },
    set: (value) => browser.storage.session.set({ [key]: JSON.stringify(value) }),
    clear: () => browser.storage.session.remove(key),
  };
}
