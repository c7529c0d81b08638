import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { click, type, waitFor } from './by-test-id.ts';
import { openPopupOn } from './onboard.ts';

/** Adds the account or registration of a link in the open popup, by "paste a key URI". */
export async function addByUri(popup: Page, uri: string): Promise<void> {
  await click(popup, 'menu');
  await click(popup, 'menu-add');
  await type(popup, 'paste-text', uri);
  await click(popup, 'paste-read');
  await click(popup, 'candidate-add');
  await waitFor(popup, 'add-saved');
  await click(popup, 'back');
}

/** The same from a popup of `page` that is opened for it. */
export async function pasteUri(session: ExtensionSession, page: Page, uri: string): Promise<void> {
  const popup = await openPopupOn(session, page);
  await addByUri(popup, uri);
  await session.closePopup(popup);
}
