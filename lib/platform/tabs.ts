import { browser } from './browser.ts';

/**
 * Origin of a tab's top document; empty where the browser tells none (no permission yet, or a page of its own).
 * `url` of a tab is the browser's word: a page cannot forge it.
 */
export async function originOfTab(tabId: number): Promise<string> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) return '';
    return new URL(url).origin;
  } catch {
    return '';
  }
}

/** The tab in front, in the window used last. */
export async function frontTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Calls back when a tab closes or starts to load another document. Register synchronously. */
export function listenForTabs(onGone: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(onGone);
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') onGone(tabId);
  });
}
