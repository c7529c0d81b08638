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

/** What becomes of tabs. */
export interface TabListeners {
  /** The tab is closed. */
  onClosed(tabId: number): void;
  /** It starts to load another document. */
  onLeaving(tabId: number): void;
  /** The new document is there. */
  onLoaded(tabId: number): void;
}

/** Register synchronously. */
export function listenForTabs({ onClosed, onLeaving, onLoaded }: TabListeners): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    onClosed(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') onLeaving(tabId);
    if (change.status === 'complete') onLoaded(tabId);
  });
}
