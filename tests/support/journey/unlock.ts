import type { Page } from 'puppeteer-core';
import { byId, click, type, waitFor } from './by-test-id.ts';
import { PASSWORD } from './onboard.ts';

/** Locks with the popup's button. */
export async function lock(popup: Page): Promise<void> {
  await click(popup, 'lock');
  await waitFor(popup, 'popup', '[data-state="locked"]');
}

/** Types the password into the locked popup and waits until it is open. */
export async function unlock(popup: Page, password = PASSWORD): Promise<void> {
  await type(popup, 'unlock-password', password);
  await click(popup, 'unlock-submit');
  await waitForOpen(popup);
}

export async function waitForOpen(popup: Page): Promise<void> {
  await popup.waitForSelector(`${byId('popup')}[data-state="unlocked"]`);
}
