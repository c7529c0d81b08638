import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { runPrivileged } from '../bidi.ts';
import { byId, click, textOf, type, waitFor } from './by-test-id.ts';

export const PASSWORD = 'fjord og fjell 1814';

/** Waits for Firefox's tab with this address and closes it. */
const closeTab = (address: string) => `
  const tab = () => gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
  const deadline = Date.now() + 10000;
  while (!tab()) {
    if (Date.now() > deadline) throw new Error('no tab opened');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  gBrowser.removeTab(tab());`;

/**
 * The page that opened by itself at the installation. Firefox tells drivers nothing of it: there it is closed once it is
 * there, lest it come to the front later, and opened anew.
 */
export async function welcomePage(session: ExtensionSession): Promise<Page> {
  if (session.name === 'firefox') {
    await runPrivileged(session.browser, closeTab(`${session.extensionOrigin}/welcome.html`));
    return session.openExtensionPage('welcome.html');
  }
  const address = `${session.extensionOrigin}/welcome.html`;
  const target = await session.browser.waitForTarget((one) => one.url() === address);
  return target.asPage();
}

/**
 * Goes through the welcome page as a new user, who wants no watching unless said. For watching the session must have the
 * grant, because nobody can press the browser's dialog. Gives the recovery code that was shown.
 */
export async function onboard(
  session: ExtensionSession,
  password = PASSWORD,
  watching: 'yes' | 'no' = 'no',
): Promise<string> {
  const page = await welcomePage(session);
  await type(page, 'welcome-password', password);
  await click(page, 'welcome-password-next');
  const recoveryCode = await textOf(page, 'welcome-recovery-code');
  await type(page, 'welcome-recovery-confirm', recoveryCode.split(/[\s-]+/).at(-1) ?? '');
  await click(page, 'welcome-recovery-next');
  await click(page, `welcome-watch-${watching}`);
  await page.waitForSelector(byId('welcome-done'));
  await page.close();
  return recoveryCode;
}

/** Opens the popup of `page` and waits until it shows what the vault's state allows. */
export async function openPopupOn(
  session: ExtensionSession,
  page: Parameters<ExtensionSession['openPopup']>[0],
) {
  const popup = await session.openPopup(page);
  await waitFor(popup, 'popup', '[data-state]');
  return popup;
}
