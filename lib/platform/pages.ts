import { browser } from './browser.ts';
import { CLIPBOARD } from './clipboard/clipboard-permission.ts';
import type * as passkeys from './passkeys.ts';
import type * as pictures from './pictures.ts';
import { frontTabId } from './tabs.ts';

export { persistStorage } from './persist-storage.ts';

/** What our pages ask of the browser directly, because it needs the user's gesture or belongs to the page. */

const ALL_PAGES = { origins: ['<all_urls>'] };
const DOWNLOADS = { permissions: ['downloads' as const] };

/** The text of a key in the browser's language. */
export const getText = (key: string, substitutions: string[] = []): string =>
  browser.i18n.getMessage(key, substitutions);

/** BCP 47 tag of the language our texts are shown in; the browser's own may be one we do not speak. */
export const uiLanguage = (): string => getText('language_tag');

/** Must be called straight from a click: the browser shows its own dialog. */
export const requestAllPages = (): Promise<boolean> => browser.permissions.request(ALL_PAGES);
export const hasAllPages = (): Promise<boolean> => browser.permissions.contains(ALL_PAGES);
export const dropAllPages = (): Promise<boolean> => browser.permissions.remove(ALL_PAGES);

/** The match pattern of an origin. Patterns name no port in Firefox, so the whole host is asked for. */
export const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/** Must be called straight from a click. */
export const requestOrigin = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(origin)] });

/** Must be called straight from a click. */
export const requestDownloads = (): Promise<boolean> => browser.permissions.request(DOWNLOADS);
export const hasDownloads = (): Promise<boolean> => browser.permissions.contains(DOWNLOADS);

/** Must be called straight from a click. */
export const requestClipboard = (): Promise<boolean> => browser.permissions.request(CLIPBOARD);
export const hasClipboard = (): Promise<boolean> => browser.permissions.contains(CLIPBOARD);
export const dropClipboard = (): Promise<boolean> => browser.permissions.remove(CLIPBOARD);

/** Passkeys are for full pages, and for few people: what they need is loaded with the first use. */
export const makePasskey: typeof passkeys.makePasskey = async (...given) =>
  (await import('./passkeys.ts')).makePasskey(...given);
export const presentPasskey: typeof passkeys.presentPasskey = async (...given) =>
  (await import('./passkeys.ts')).presentPasskey(...given);
export const hasPasskeys: typeof passkeys.hasPasskeys = async () =>
  (await import('./passkeys.ts')).hasPasskeys();

/** Pictures are for those who enrol: what reads them is loaded with the first one. */
export const openImage: typeof pictures.openImage = async (image) =>
  (await import('./pictures.ts')).openImage(image);
export const codesIn: typeof pictures.codesIn = async (image) =>
  (await import('./pictures.ts')).codesIn(image);
export const captureTab = async (): Promise<Awaited<ReturnType<typeof pictures.captureTab>>> => {
  const tabId = await currentTabId();
  return tabId === undefined ? undefined : (await import('./pictures.ts')).captureTab(tabId);
};

/** The tab this popup is about: the one named in its address (pinned window), else the active one. */
export async function currentTabId(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d{1,9}$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens one of our full pages in a tab. */
export async function openPage(page: 'options' | 'welcome', hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html${hash}`) });
}

/** The popup where the browser opens one without a gesture, else the same page in a tab. `tabId`: the tab it is about, should it be in one. */
export async function openPopup(tabId?: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const about = tabId === undefined ? '' : `?tab=${tabId}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`popup.html${about}`) });
  }
}

/** The popup over the tab in front; false where that is another one, or the browser opens none without a gesture. */
export async function showPopup(tabId: number): Promise<boolean> {
  try {
    if ((await frontTabId()) !== tabId) return false;
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

export const closePopup = (): void => {
  window.close();
};

/** The version in the manifest. */
export const ownVersion = (): string => browser.runtime.getManifest().version;
