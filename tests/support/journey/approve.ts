import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { byId, click, follow, waitFor } from './by-test-id.ts';
import { chooseMethod, signInWithPassword } from './demo-site.ts';
import { openPopupOn } from './onboard.ts';

/** Enrols for notifications from the demo's setup page. Ends signed out, on the page that asks to sign in again. */
export async function enrolPush(session: ExtensionSession, page: Page, site: string): Promise<void> {
  await signInWithPassword(page, site);
  await chooseMethod(page, 'push');
  const popup = await openPopupOn(session, page);
  await click(popup, 'candidate-add');
  await waitFor(page, 'set-up');
  await session.closePopup(popup);
  await follow(page, 'sign-in-again');
}

/** Signs in with the password and asks for a push sign-in: `page`-bound, or `code`-bound. */
export async function askForPush(page: Page, site: string, binding: 'page' | 'code'): Promise<void> {
  await signInWithPassword(page, site);
  await follow(page, binding === 'page' ? 'verify-push' : 'verify-other');
  await waitFor(page, 'waiting');
}

/** The popup of `page` with the approval card on it. */
export async function openCard(session: ExtensionSession, page: Page): Promise<Page> {
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'approval');
  return popup;
}

/** Presses Approve as soon as it is alive. */
export async function approve(popup: Page): Promise<void> {
  await popup.waitForSelector(`${byId('approval-approve')}:not([disabled]):not([aria-disabled="true"])`);
  await click(popup, 'approval-approve');
}
