import type { Browser, Page } from 'puppeteer-core';
import { emitBidi, runPrivileged, sendBidi } from './bidi.ts';

const POPUPS = `const popups = () => [...document.querySelectorAll('browser[webextension-view-type="popup"]')];`;

/** WebDriver BiDi knows tabs only: this teaches the running Firefox to find a toolbar popup by its id too. */
const LET_POPUPS_BE_FOUND = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!NavigableManager.findsPopups) {
    const findTab = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) =>
      popups().find((popup) => NavigableManager.getIdForBrowser(popup) === id) ?? findTab(id);
    NavigableManager.findsPopups = true;
  }`;

/** The id of the popup once its document has loaded. */
const POPUP_ID = `
  const ready = () => popups().find((popup) =>
    popup.isConnected && popup.closest('panel')?.state === 'open' &&
    popup.currentURI.spec.startsWith('moz-extension:') && !popup.webProgress.isLoadingDocument);
  const deadline = Date.now() + 30000;
  while (!ready()) {
    if (Date.now() > deadline) throw new Error('no popup opened');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  const popup = ready();
  popup.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(popup);`;

/** A real click on the toolbar button. */
const clickAction = (geckoId: string) => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
  for (const popup of popups()) popup.closest('panel')?.hidePopup();
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** Does what opens a popup, and hands the popup to puppeteer. */
async function adoptPopup(browser: Browser, act: string): Promise<Page> {
  const id = await runPrivileged(browser, POPUPS + LET_POPUPS_BE_FOUND + act + POPUP_ID);
  const { contexts } = await sendBidi(browser, 'browsingContext.getTree', { root: id });
  const created = new Promise<Page>((resolve, reject) => {
    browser.once('targetcreated', (target) => {
      target.asPage().then(resolve, reject);
    });
  });
  emitBidi(browser, 'browsingContext.contextCreated', { ...contexts[0], parent: null, children: null });
  return created;
}

/** Clicks the extension's toolbar button on `page`'s tab and returns the real popup. */
export async function openFirefoxPopup(browser: Browser, geckoId: string, page: Page): Promise<Page> {
  await page.bringToFront();
  return adoptPopup(browser, clickAction(geckoId));
}

/** Waits for a popup that opens by itself. */
export const findFirefoxPopup = (browser: Browser): Promise<Page> => adoptPopup(browser, '');

/** Closes the popup that `openFirefoxPopup` gave, where it is still open, and lets puppeteer know. */
export async function closeFirefoxPopup(browser: Browser, popup: Page): Promise<void> {
  await runPrivileged(
    browser,
    `${POPUPS} for (const popup of popups()) popup.closest('panel')?.hidePopup();`,
  );
  const context = (popup.mainFrame() as unknown as { readonly _id: string })._id;
  const gone = { context, url: popup.url(), parent: null, children: [] };
  emitBidi(browser, 'browsingContext.contextDestroyed', gone);
}

/** True while a toolbar popup is on the screen. */
export async function isFirefoxPopupOpen(browser: Browser): Promise<boolean> {
  const open = `${POPUPS} return popups().some((popup) => popup.closest('panel')?.state === 'open');`;
  return (await runPrivileged(browser, open)) === true;
}
