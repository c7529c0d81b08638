import { ownOrigin } from './own-origin.ts';

/**
 * Asks the browser to keep our storage when the disk runs full; only from a page. False where it does not promise it.
 * Chromium decides by itself. Firefox would ask the user, and the promise would wait for the answer: there nothing is asked.
 */
export async function persistStorage(): Promise<boolean> {
  const { storage } = navigator;
  const asksUser = ownOrigin().startsWith('moz-extension:');
  return asksUser ? storage.persisted() : storage.persist();
}
