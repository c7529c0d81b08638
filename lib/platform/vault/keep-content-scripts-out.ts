import { browser } from '../browser.ts';

interface GuardedArea {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes `storage.local` to content scripts, where the browser can (Chromium; not kept over restarts, so to be called at every
 * start of the worker). It holds ciphertext only, so a browser that cannot is no failure.
 */
export async function keepContentScriptsOut(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & GuardedArea;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
