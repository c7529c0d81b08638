import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../lib/page/watch-page.ts';

/** Marks this document as watched, in our own world: it may be injected again when a permission comes. */
type WatchedWorld = typeof globalThis & { portvaktWatches?: boolean };

/**
 * The content script. Not declared as one: WXT's wrapper for content scripts speaks to older copies of itself by events
 * that the page can hear, and no page shall learn that Portvakt is here. It is registered when a permission is granted.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as WatchedWorld;
  if (world.portvaktWatches) return;
  world.portvaktWatches = true;
  watchPage();
});
