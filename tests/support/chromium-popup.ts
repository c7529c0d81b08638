import { setTimeout } from 'node:timers/promises';
import { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';

/** Milliseconds. One that opens by itself waits for the watcher, which waits for a page that is busy. */
const DEADLINE = 30_000;

const isPageOf = (origin: string) => (target: Target) =>
  target.type() === TargetType.PAGE && target.url().startsWith(`${origin}/`);

/** Clicks the extension's toolbar button on `page`'s tab and returns the real popup. */
export async function openChromiumPopup(browser: Browser, origin: string, page: Page): Promise<Page> {
  const id = new URL(origin).hostname;
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`extension ${id} is not installed`);
  await page.bringToFront();
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget((target) => isPageOf(origin)(target) && !before.has(target), {
    timeout: DEADLINE,
  });
  const [target] = await Promise.all([opened, extension.triggerAction(page)]);
  return target.asPage();
}

/** True while a toolbar popup is on the screen: more extension pages are open than there are tabs with one. */
export async function isChromiumPopupOpen(browser: Browser, origin: string): Promise<boolean> {
  const tabs = (await browser.pages()).filter((page) => page.url().startsWith(`${origin}/`));
  return browser.targets().filter(isPageOf(origin)).length > tabs.length;
}

/** Waits for a popup that opens by itself. */
export async function findChromiumPopup(browser: Browser, origin: string): Promise<Page> {
  const address = `${origin}/popup.html`;
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.PAGE && one.url().startsWith(address),
    { timeout: DEADLINE },
  );
  const page = await target.asPage();
  while (!hasMainFrame(page)) await setTimeout(10);
  return page;
}

/** Puppeteer hands over a page that is still opening before it knows its frames, and tells nothing when it does. */
function hasMainFrame(page: Page): boolean {
  try {
    page.mainFrame();
    return true;
  } catch {
    return false;
  }
}
