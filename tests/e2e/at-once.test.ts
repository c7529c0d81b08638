import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf, listAll } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** The toolbar popup, the popup in a tab and the options page write at the same time. */

const EACH = 15;

let site: ServedPages;
let session: ExtensionSession;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await openSession();
  await onboard(session);
});

afterAll(async () => {
  await session.close();
  await site.close();
});

/** Adds its accounts without waiting for one before it sends the next, and renames each as soon as it is there. */
const writeMany = (page: Page, first: number): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: EACH }, async (_, place) => {
      const { id } = await ask(page, 'account.add', entryOf(first + place));
      await ask(page, 'account.edit', { id, change: { label: `renamed ${first + place}` } });
      return `${id} renamed ${first + place}`;
    }),
  );

test('two popups and an options page: every account is there, under its last name', async () => {
  const options = await session.openExtensionPage('options.html');
  await waitFor(options, 'options', '[data-state]');
  const inTab = await session.openExtensionPage('popup.html');
  await waitFor(inTab, 'popup', '[data-state]');
  const page = await session.newPage(site.origin);
  const popup = await openPopupOn(session, page);

  const written = await Promise.all([writeMany(popup, 0), writeMany(inTab, 100), writeMany(options, 200)]);
  const expected = written.flat().sort();
  const found = (await listAll(popup)).map(({ id, label }) => `${id} ${label}`).sort();
  expect(found).toEqual(expected);

  await session.closePopup(popup);
  await session.killBackground();
  expect((await listAll(options)).map(({ id, label }) => `${id} ${label}`).sort()).toEqual(expected);
});
