import type { Page } from 'puppeteer-core';
import { encodeBase64url } from '../../lib/encoding/base64url.ts';
import type { Bytes } from '../../lib/encoding/bytes.ts';
import type { ChromiumSession } from '../../tests/support/chromium.ts';

/** A page of the extension's origin in which nothing of ours runs: it may touch both stores and keeps no port open. */
export const QUIET_PAGE = 'icon/portvakt.svg';

/** Opens a quiet page and closes the welcome page that opened by itself, so that no page of ours runs. */
export async function openQuietPage(session: ChromiumSession): Promise<Page> {
  const welcome = await session.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  const page = await session.openExtensionPage(QUIET_PAGE);
  await (await welcome.asPage()).close();
  return page;
}

/**
 * Writes a sealed record where the extension keeps it (lib/platform/vault), in both stores. The worker must hold no open
 * vault; it is ended, so that nothing of a former one stays in its memory.
 */
export async function plantVault(session: ChromiumSession, page: Page, record: Bytes): Promise<void> {
  await session.killWorker();
  await page.evaluate(async (text: string) => {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    const opened = indexedDB.open('portvakt-vault');
    await new Promise<void>((resolve, reject) => {
      // Without a number it is opened as the extension left it; where it never ran, as its first version made it.
      opened.onupgradeneeded = () => {
        for (const store of ['records', 'marks', 'keys', 'quarantine'])
          opened.result.createObjectStore(store);
      };
      opened.onsuccess = () => {
        const stores = [...opened.result.objectStoreNames];
        const transaction = opened.result.transaction(stores, 'readwrite');
        for (const store of stores) transaction.objectStore(store).clear();
        transaction.objectStore('records').put(bytes, 1);
        transaction.objectStore('marks').put(1, 'latest');
        transaction.objectStore('marks').put('bench', 'install');
        transaction.oncomplete = () => {
          opened.result.close();
          resolve();
        };
        transaction.onerror = () => {
          reject(new Error('the first store refused the vault'));
        };
      };
      opened.onerror = () => {
        reject(new Error('the first store does not open'));
      };
    });
    // The witness of a vault planted before would say that this one is older.
    await caches.delete('portvakt-vault');
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, StorageArea> } })
      .chrome;
    interface StorageArea {
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    }
    await storage['session']?.clear();
    await storage['local']?.set({ 'vault.copy.a': text, 'vault.copy.b': text, 'vault.install': 'bench' });
  }, encodeBase64url(record));
}
