import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import {
  openSetupPage,
  submitCode,
  takeSteps,
  untilFilled,
} from '../support/journey/setup-pages/drive-page.ts';
import { serveSetupPages, type SetupSite } from '../support/journey/setup-pages/serve-setup-pages.ts';
import { SETUP_PAGES, setupPage, type SetupPage } from '../support/journey/setup-pages/setup-page.ts';
import { listAll } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/**
 * The pages of `tests/fixtures/setup-pages`, each enrolled from the toolbar click to the account that its server has confirmed. No
 * permission but what the click gives.
 */

let site: SetupSite;
let session: ExtensionSession;
let page: Page;
/** A page of ours in a tab behind, to ask the vault from. */
let desk: Page;

beforeAll(async () => {
  site = await serveSetupPages();
  session = await openSession();
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  await waitFor(desk, 'options');
  await openTab();
});

afterAll(async () => {
  await session.close();
  await site.close();
});

const pagesOf = (...flows: readonly SetupPage['flow'][]): readonly SetupPage[] =>
  SETUP_PAGES.filter((page) => flows.includes(page.flow)).filter(
    ({ portable }) => inject('browser') === 'chromium' || portable,
  );

/** Everything here happens at once or not at all. */
const PATIENCE = 30_000;

async function openTab(): Promise<void> {
  page = await session.newPage();
  page.setDefaultTimeout(PATIENCE);
}

/** The popup of the page as it is now. */
async function openPopup(): Promise<Page> {
  const popup = await openPopupOn(session, page);
  popup.setDefaultTimeout(PATIENCE);
  return popup;
}

/** The candidates as the popup names them, once there are so many. */
async function candidatesIn(popup: Page, count: number): Promise<readonly string[]> {
  await popup.waitForFunction(
    (card, wanted) => document.querySelectorAll(card).length >= wanted,
    {},
    byId('candidate'),
    count,
  );
  return popup.$$eval(
    byId('candidate'),
    (cards, parts) =>
      cards.map((card) => parts.map((part) => card.querySelector(part)?.textContent.trim() ?? '').join(' ')),
    [byId('candidate-issuer'), byId('candidate-label')],
  );
}

const named = ({ accounts }: SetupPage): readonly string[] =>
  accounts.map(({ issuer, label }) => `${issuer} ${label}`);

/** How many accounts are not known to work. */
const countUnconfirmed = async (): Promise<number> =>
  (await listAll(desk)).filter(({ confirmed }) => !confirmed).length;

/** The browser closes the popup when its user goes on in the page; ours opens it again when the page has what it waits for. */
async function goOn(popup: Page, steps: SetupPage['beforeFill']): Promise<Page> {
  if (!steps) return popup;
  await session.closePopup(popup);
  await takeSteps(page, steps);
  const opened = await session.openedPopup();
  opened.setDefaultTimeout(PATIENCE);
  return opened;
}

/** From the saved candidate to the page's answer, for the account in that place. */
async function finish(popup: Page, entry: SetupPage, account = 0): Promise<void> {
  await waitFor(popup, 'candidate-saved');
  const pending = await countUnconfirmed();
  const asked = await goOn(popup, entry.beforeFill);
  await click(asked, 'candidate-fill');
  await untilFilled(page, entry.fields[0] ?? '', entry.accounts[account]?.digits);
  expect(await submitCode(page, site, entry)).toEqual({ page: entry.name, account });
  await session.closePopup(asked);
  await expect.poll(countUnconfirmed).toBe(pending - 1);
}

test.each(pagesOf('enrol'))('$name ($drawn)', async (entry) => {
  await openSetupPage(page, site, entry);
  const popup = await openPopup();
  const found = await candidatesIn(popup, 1);
  // Bare secrets come without a name; the page's own words are shown instead.
  if (entry.accounts[0]?.issuer !== '') expect(found).toEqual(named(entry));
  else expect(found).toHaveLength(1);
  expect(await textOf(popup, 'candidate-origin')).toBe(site.origin);
  await click(popup, 'candidate-add');
  await finish(popup, entry);
});

test.each(pagesOf('several'))(
  '$name ($drawn): all are offered, and the one that is chosen is saved',
  async (entry) => {
    await openSetupPage(page, site, entry);
    const popup = await openPopup();
    const found = await candidatesIn(popup, entry.accounts.length);
    expect(found.toSorted()).toEqual(named(entry).toSorted());
    const chosen = found.indexOf(named(entry)[1] ?? '');
    await (await popup.$$(byId('candidate-add')))[chosen]?.click();
    await finish(popup, entry, 1);
  },
);

test.each(pagesOf('reveal'))('$name ($drawn): shown after a click', async (entry) => {
  await openSetupPage(page, site, entry);
  const popup = await openPopup();
  await waitFor(popup, 'hidden-code');
  expect(await popup.$(byId('candidate'))).toBeNull();
  await click(popup, 'hidden-show');
  expect(await candidatesIn(popup, 1)).toEqual(named(entry));
  await click(popup, 'candidate-add');
  await finish(popup, entry);
});

test.each(pagesOf('foreign'))(
  '$name ($drawn): nobody is named as its owner, and the user is asked',
  async (entry) => {
    await openSetupPage(page, site, entry);
    const popup = await openPopup();
    expect(await candidatesIn(popup, 1)).toEqual(named(entry));
    expect(await popup.$(byId('candidate-origin'))).toBeNull();
    await click(popup, 'candidate-add');
    await waitFor(popup, 'candidate-saved');
    await session.closePopup(popup);
    // The tab waits for its first code: the popup would open by itself on the next page that asks for one.
    await page.close();
    await openTab();
  },
);

test('aws: two codes in a row', { timeout: 120_000 }, async () => {
  const entry = setupPage('aws');
  const [first = '', second = ''] = entry.fields;
  await openSetupPage(page, site, entry);
  const popup = await openPopup();
  expect(await candidatesIn(popup, 1)).toEqual(named(entry));
  await click(popup, 'candidate-add');
  await click(popup, 'candidate-fill');
  await untilFilled(page, first);
  // The popup stays and waits for the second one; whoever closes it meanwhile finds it so again.
  await waitFor(popup, 'next-code');
  await session.closePopup(popup);

  const later = await openPopup();
  // A first code of the last three seconds was the next one already: the second is more than half a minute away.
  later.setDefaultTimeout(2 * PATIENCE);
  await waitFor(later, 'next-code', '[data-state="ready"]');
  await click(later, 'next-fill');
  await untilFilled(page, second);
  expect(await submitCode(page, site, entry)).toEqual({ page: 'aws', account: 0 });
  await session.closePopup(later);
});

test('microsoft: the guide, then the right code by itself', async () => {
  const entry = setupPage('microsoft');
  await openSetupPage(page, site, entry);
  const popup = await openPopup();
  await waitFor(popup, 'microsoft-guide');
  expect(await popup.$(byId('candidate'))).toBeNull();
  const opened = await goOn(popup, [{ click: '#other' }]);
  expect(await candidatesIn(opened, 1)).toEqual(named(entry));
  await click(opened, 'candidate-add');
  await finish(opened, entry);
});

test('tiqr: known, and not for us', async () => {
  await openSetupPage(page, site, setupPage('tiqr'));
  const popup = await openPopup();
  await waitFor(popup, 'problem');
  expect(await popup.$(byId('candidate'))).toBeNull();
  await session.closePopup(popup);
});

test('google-export: three codes one after another become one batch', async () => {
  const entry = setupPage('google-export');
  await openSetupPage(page, site, entry);
  for (const part of [1, 2, 3]) {
    const popup = await openPopup();
    await waitFor(popup, 'batch', `[data-read="${part}"][data-of="3"]`);
    if (part < 3) {
      await session.closePopup(popup);
      await page.locator('#next').click();
      continue;
    }
    await expect
      .poll(() => popup.$$eval(byId('batch-account'), (all) => all.length))
      .toBe(entry.accounts.length);
    await click(popup, 'batch-add');
    await waitFor(popup, 'batch-result', ` [data-added="${entry.accounts.length}"]`);
    await session.closePopup(popup);
  }
});
