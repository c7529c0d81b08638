import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../lib/page/watch-page.ts';

/** Marks this document as watched, in our own world: it may be injected again when a permission comes. */
type WatchedWorld = typeof globalThis & { portvaktWatches?: boolean };

// No `matches`: with them the manifest would ask for these hosts at install. It is registered when they are granted.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as WatchedWorld;
    if (world.portvaktWatches) return;
    world.portvaktWatches = true;
    watchPage();
  },
});
