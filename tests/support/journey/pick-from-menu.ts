import type { Page } from 'puppeteer-core';
import { runPrivileged } from '../bidi.ts';
import type { ExtensionSession } from '../extension-session.ts';
import { evaluateInWorker } from './evaluate-in-worker.ts';

/** Firefox: waits for the menu of the page and chooses our item in it. */
const chooseOurs = (item: string): string => `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = () => menu.querySelector('[id$="-menuitem-_${item}"]');
  const deadline = Date.now() + 10000;
  while (menu.state !== 'open' || !item()) {
    if (Date.now() > deadline) throw new Error('our item is not in the menu');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  item().doCommand();
  menu.hidePopup();`;

/** Chromium: the event that the choice would have fired. */
const choiceOf = (address: string, item: string, click: object): string => `
  (async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const info = { menuItemId: '${item}', frameId: 0, pageUrl: tab.url, editable: false, ...${JSON.stringify(click)} };
    chrome.contextMenus.onClicked.dispatch(info, tab);
  })()`;

/** One of our items in the menu of an element. No driver reaches Chromium's menu: there the event is fired that it would have fired. */
async function pick(
  session: ExtensionSession,
  page: Page,
  selector: string,
  item: string,
  click: object,
): Promise<void> {
  if (session.name === 'firefox') {
    await page.click(selector, { button: 'right' });
    await runPrivileged(session.browser, chooseOurs(item));
  } else {
    await evaluateInWorker(session, choiceOf(page.url(), item, click));
  }
}

/** "Add with Portvakt" in the menu of a picture. */
export async function pickFromMenu(session: ExtensionSession, page: Page, picture: string): Promise<void> {
  const srcUrl = await page.$eval(picture, (image) => (image as HTMLImageElement).currentSrc);
  await pick(session, page, picture, 'portvakt-add', { mediaType: 'image', srcUrl });
}

/** "Fill code with Portvakt" in the menu of a field. A right click gives it the focus. */
export async function fillFromMenu(session: ExtensionSession, page: Page, field: string): Promise<void> {
  await page.focus(field);
  await pick(session, page, field, 'portvakt-fill', { editable: true });
}
