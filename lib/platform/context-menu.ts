import type { Menus } from 'webextension-polyfill';
import type { WantedPicture } from '../qr/page-reading.ts';
import { browser } from './browser.ts';

/** What the user pointed at: a picture in a page, or a text (the address of a link, or what is marked). */
export type Picked = { readonly picture: WantedPicture } | { readonly text: string };

const ID = 'portvakt-add';
/** Longer texts are no secret and no key URI. */
const MAX_TEXT = 8192;

/** One item for all of them: a second one would put both into a menu of their own. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ID,
    title: browser.i18n.getMessage('context_add'),
    contexts: ['image', 'video', 'link', 'selection'],
  });
}

/**
 * "Add with Portvakt" on pictures, links and marked text. Register synchronously while the background starts; the menu itself is
 * made anew with the extension and the browser, whose language may have changed.
 */
export function listenForContextMenu(onPick: (tabId: number, picked: Picked) => void): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const picked = pickedBy(click);
    if (click.menuItemId === ID && tab?.id !== undefined && picked) onPick(tab.id, picked);
  });
}

/** A link that is an enrolment itself comes before the picture in it, and that before the web address it leads to. */
export function pickedBy(click: Menus.OnClickData): Picked | undefined {
  const { linkUrl = '', srcUrl = '', selectionText = '', frameId = 0 } = click;
  if (linkUrl !== '' && !/^https?:/i.test(linkUrl)) return { text: linkUrl.slice(0, MAX_TEXT) };
  if (srcUrl !== '') return { picture: { frameId, src: srcUrl } };
  const text = (selectionText.trim() || linkUrl).slice(0, MAX_TEXT);
  return text === '' ? undefined : { text };
}
