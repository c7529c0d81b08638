import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { byId } from './by-test-id.ts';

/** A page of ours in a tab of its own, from which a test asks the browser what a user sees on the toolbar. */
export interface Desk {
  readonly page: Page;
  /** Waits until the toolbar button shows `text` over the tab with this address. */
  waitForBadge(address: string, text: string): Promise<void>;
  /** What the toolbar button shows over the tab with this address. */
  badge(address: string): Promise<string>;
}

const badgeOf = (address: string) => `(async () => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
  return tab && chrome.action.getBadgeText({ tabId: tab.id });
})()`;

/** Needs the host permission of the pages it is asked about. */
export async function openDesk(session: ExtensionSession): Promise<Desk> {
  const page = await session.openExtensionPage('options.html');
  await page.waitForSelector(byId('options'));
  return {
    page,
    badge: async (address) => String(await page.evaluate(badgeOf(address))),
    waitForBadge: async (address, text) => {
      await page.waitForFunction(`${badgeOf(address)}.then((shown) => shown === ${JSON.stringify(text)})`, {
        polling: 100,
      });
    },
  };
}
