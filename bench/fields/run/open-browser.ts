import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/setup/find-browser.ts';

/** A Chromium that reaches nothing but what is handed to it. */
export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // Each page is another site: a process for each would take most of the time.
      '--disable-site-isolation-trials',
      '--renderer-process-limit=2',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,IsolateOrigins,site-per-process,ProactivelySwapBrowsingInstance,BackForwardCache',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--lang=en',
    ],
  });
