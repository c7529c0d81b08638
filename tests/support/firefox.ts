import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/setup/find-browser.ts';
import { runPrivileged } from './bidi.ts';
import type { ExtensionSession, SessionOptions } from './extension-session.ts';
import {
  closeFirefoxPopup,
  findFirefoxPopup,
  isFirefoxPopupOpen,
  openFirefoxPopup,
} from './firefox-popup.ts';
import { killBrowser } from './kill-browser.ts';
import { openProfile } from './profile.ts';

/** As in `wxt.config.ts`. */
const GECKO_ID = 'portvakt@portvakt.example';
/** Fixed by a preference, so the address of the extension's pages is known. */
const UUID = '6f1a2b3c-1111-4222-8333-444455556666';
const ORIGIN = `moz-extension://${UUID}`;

function start(options: SessionOptions, userDataDir: string): Promise<Browser> {
  const { lang = 'en', headless = !process.env.HEADED, args = [] } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    userDataDir,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // A permission asked for by a real click is granted without the dialog, which no driver can press.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': lang === 'nb' ? 'nb,en' : 'en',
    },
  });
}

/** Firefox speaks only languages whose pack is installed; an extension asks no more than the locale's name. */
const speak = (lang: 'en' | 'nb') =>
  lang === 'nb'
    ? `Services.locale.availableLocales = ['nb', 'en-US']; Services.locale.requestedLocales = ['nb'];`
    : '';

const grant = (patterns: readonly string[]) => `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  await ExtensionPermissions.add('${GECKO_ID}', { permissions: [], origins: ${JSON.stringify(patterns)} }, extension);`;

const END_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** Starts Firefox with the extension installed as a temporary add-on. It has no push delivery in extensions. */
export async function launchFirefox(options: SessionOptions): Promise<ExtensionSession> {
  const profile = await openProfile(options.userDataDir);
  const open = async () => {
    const started = await start(options, profile.folder);
    await runPrivileged(started, speak(options.lang ?? 'en'));
    await started.installExtension(options.extensionDir);
    if (options.grant) await runPrivileged(started, grant(options.grant));
    return started;
  };
  let browser = await open();
  return {
    name: 'firefox',
    get browser() {
      return browser;
    },
    userDataDir: profile.folder,
    extensionOrigin: ORIGIN,
    newPage: async (url) => {
      const page = await browser.newPage();
      if (url !== undefined) await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      // The load event of an extension page never arrives at the driver.
      await page.goto(`${ORIGIN}/${path}`, { waitUntil: [] });
      return page;
    },
    openPopup: (page) => openFirefoxPopup(browser, GECKO_ID, page),
    openedPopup: () => findFirefoxPopup(browser),
    closePopup: (popup) => closeFirefoxPopup(browser, popup),
    isPopupOpen: () => isFirefoxPopupOpen(browser),
    killBackground: async () => {
      await runPrivileged(browser, END_BACKGROUND);
    },
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
