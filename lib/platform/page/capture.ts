import type { RgbaImage } from '../../qr/index.ts';
import { browser } from '../browser.ts';
import { decodePng } from './decode-png.ts';

/** Chromium takes two screenshots a second (`MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND`) and refuses more. */
const TOO_OFTEN = '_PER_SECOND';
const SECOND = 1000;

async function screenshotOf(windowId: number): Promise<string> {
  const take = (): Promise<string> => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  try {
    return await take();
  } catch (thrown) {
    if (!String(thrown).includes(TOO_OFTEN)) throw thrown;
    await new Promise((resolve) => setTimeout(resolve, SECOND));
    return take();
  }
}

/** What is seen of a tab; `undefined` where it is not in front, or the browser allows no look at it. */
export async function capture(tabId: number): Promise<RgbaImage | undefined> {
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active || before.windowId === undefined) return undefined;
    const png = await screenshotOf(before.windowId);
    const after = await browser.tabs.get(tabId);
    return after.active ? await decodePng(png) : undefined;
  } catch {
    return undefined;
  }
}
