import type { Page } from 'puppeteer-core';
import { runPrivileged } from '../bidi.ts';
import type { ExtensionSession } from '../extension-session.ts';
import { evaluateInWorker } from './evaluate-in-worker.ts';

/** Firefox: waits for the menu of the page and chooses our item in it. */
const CHOOSE_OURS = `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = () => menu.querySelector('[id$="-menuitem-_portvakt-add"]');
  const deadline = Date.now() + 10000;
  while (menu.state !== 'open' || !item()) {
    if (Date.now() > deadline) throw new Error('our item is not in the menu');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  item().doCommand();
  menu.hidePopup();`;

/** Chromium: the event that the choice would have fired. */
const choiceOf = (address: string, srcUrl: string): string => `
  (async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const info = { menuItemId: 'portvakt-add', mediaType: 'image', srcUrl: ${JSON.stringify(srcUrl)}, frameId: 0, pageUrl: tab.url, editable: false };
    chrome.contextMenus.onClicked.dispatch(info, tab);
  })()`;

/** "Add with Portvakt" in the menu of a picture. No driver reaches Chromium's menu: there the event is fired that it would have fired. */
export async function pickFromMenu(session: ExtensionSession, page: Page, picture: string): Promise<void> {
  if (session.name === 'firefox') {
    await page.click(picture, { button: 'right' });
    await runPrivileged(session.browser, CHOOSE_OURS);
    return;
  }
  const srcUrl = await page.$eval(picture, (image) => (image as HTMLImageElement).currentSrc);
  await evaluateInWorker(session, choiceOf(page.url(), srcUrl));
}
