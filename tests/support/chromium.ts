import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/setup/find-browser.ts';
import { grantInProfile } from './chromium-grant.ts';
import { findChromiumPopup, isChromiumPopupOpen, openChromiumPopup } from './chromium-popup.ts';
import { deliverPush, killWorker, waitForWorker, waitForWorkerStart } from './chromium-worker.ts';
import { extensionIdOf } from './extension-id.ts';
import type { ExtensionSession, SessionOptions } from './extension-session.ts';
import { killBrowser } from './kill-browser.ts';
import { openProfile } from './profile.ts';

export interface ChromiumSession extends ExtensionSession {
  readonly extensionId: string;
  /** The running service worker, to evaluate in; waits until there is one. */
  worker(): Promise<WebWorker>;
  killWorker(): Promise<void>;
  /** Fires the worker's `push` event with `data` as its decrypted text; starts the worker if need be. */
  deliverPush(data: string): Promise<void>;
}

function start(options: SessionOptions, userDataDir: string): Promise<Browser> {
  const { extensionDir, lang = 'en', headless = !process.env.HEADED, args = [] } = options;
  return puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true,
    // It ends when the pipe does; puppeteer's own handlers would end this process before it has cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    enableExtensions: true,
    userDataDir,
    // A window is for a person: as wide as it is, and without the bar that says a test is running.
    ...(headless ? {} : { defaultViewport: null, ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      // Root and most containers cannot have the sandbox; a person at a screen keeps it.
      ...(headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${extensionDir}`,
      `--disable-extensions-except=${extensionDir}`,
      `--lang=${lang}`,
      `--accept-lang=${lang === 'nb' ? 'nb,en' : 'en'}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** Starts Chromium with the extension installed, as a user has it, and waits until its worker has run. */
export async function launchChromium(options: SessionOptions): Promise<ChromiumSession> {
  const profile = await openProfile(options.userDataDir);
  const extensionId = extensionIdOf(options.extensionDir);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const open = async () => {
    const started = await start(options, profile.folder);
    await waitForWorkerStart(started, extensionOrigin);
    return started;
  };
  let browser = await open();
  if (options.grant) {
    await browser.close();
    await grantInProfile(profile.folder, extensionId, options.grant);
    browser = await open();
  }
  const endWorker = () => killWorker(browser, extensionOrigin);
  const newPage = async (url?: string) => {
    const page = await browser.newPage();
    if (url !== undefined) await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    get browser() {
      return browser;
    },
    userDataDir: profile.folder,
    extensionId,
    extensionOrigin,
    newPage,
    openExtensionPage: (path) => newPage(`${extensionOrigin}/${path}`),
    openPopup: (page) => openChromiumPopup(browser, extensionOrigin, page),
    openedPopup: () => findChromiumPopup(browser, extensionOrigin),
    closePopup: async (popup) => {
      // It may close by itself at this very moment; gone is gone.
      if (!popup.isClosed()) await popup.close().catch(() => undefined);
    },
    isPopupOpen: () => isChromiumPopupOpen(browser, extensionOrigin),
    worker: () => waitForWorker(browser, extensionOrigin),
    killWorker: endWorker,
    killBackground: endWorker,
    deliverPush: (data) => deliverPush(browser, extensionOrigin, data),
    restart: async () => {
      await browser.close();
      browser = await open();
    },
    whileClosed: async (act) => {
      await browser.close();
      await act(profile.folder);
      browser = await open();
    },
    crash: async () => {
      await killBrowser(browser);
      browser = await open();
    },
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}
