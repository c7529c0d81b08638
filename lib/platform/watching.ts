import { browser } from './browser.ts';

const SCRIPT = { id: 'page-watch', js: ['page-watch.js'] };

/** Frames without an address of their own (`about:blank`, `srcdoc`) follow the page that made them. */
const BLANK_FRAMES: object = { matchOriginAsFallback: true };

/** Only where the user let us in: all pages, or the hosts of services they enrolled with. */
const grantedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

async function register(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = { ...SCRIPT, matches, allFrames: true, ...BLANK_FRAMES, runAt: 'document_idle' as const };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Pages that were open before the permission came get the script too. */
async function watchOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: SCRIPT.js });
    }),
  );
}

let last = Promise.resolve();

/** Brings the registered content script in line with the permissions. Calls run one after the other. */
export function syncWatching(alsoOpenTabs: boolean): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const matches = await grantedOrigins();
      await register(matches);
      if (alsoOpenTabs) await watchOpenTabs(matches);
    });
  return last;
}

/** Registers the listeners; call it synchronously. `onGrant` runs after a permission came. */
export function listenForPermissions(onGrant: () => void): void {
  browser.permissions.onAdded.addListener(() => {
    void syncWatching(true);
    onGrant();
  });
  browser.permissions.onRemoved.addListener(() => void syncWatching(false));
  browser.runtime.onInstalled.addListener(() => void syncWatching(false));
  browser.runtime.onStartup.addListener(() => void syncWatching(false));
}
