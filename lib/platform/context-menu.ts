import type { Menus } from 'webextension-polyfill';
import type { Picked } from '../services/enrol/waiting-picks.ts';
import { browser } from './browser.ts';

/** What was chosen in the menu. */
export interface MenuListeners {
  /** "Add with Portvakt". */
  onAdd(tabId: number, picked: Picked): void;
  /** "Fill code with Portvakt" on an input, which has the focus in its frame. */
  onFill(tabId: number, frameId: number): void;
}

const ADD = 'portvakt-add';
const FILL = 'portvakt-fill';
/** Longer texts are no secret and no key URI. */
const MAX_TEXT = 8192;

/** Where both items fit, as on marked text in an input, the browser puts them into a menu of their own. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ADD,
    title: browser.i18n.getMessage('context_add'),
    contexts: ['image', 'video', 'link', 'selection'],
  });
  browser.contextMenus.create({
    id: FILL,
    title: browser.i18n.getMessage('context_fill'),
    contexts: ['editable'],
  });
}

/**
 * Our items in the menu of pages. Register synchronously while the background starts; the menu itself is made anew with the extension and
 * the browser, whose language may have changed.
 */
export function listenForContextMenu({ onAdd, onFill }: MenuListeners): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (tab?.id === undefined) return;
    if (click.menuItemId === FILL) onFill(tab.id, click.frameId ?? 0);
    const picked = pickedBy(click);
    if (click.menuItemId === ADD && picked) onAdd(tab.id, picked);
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
