import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, waitFor } from '../support/journey/by-test-id.ts';
import { openDesk, type Desk } from '../support/journey/desk.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { fillFromMenu } from '../support/journey/pick-from-menu.ts';
import { pressFillShortcut } from '../support/journey/press-shortcut.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** What starts a fill: the menu of a field, the shortcut, the popup that opens by itself where one wants that. */

const FIELD =
  '<label for="code">Verification code from your authenticator app</label> <input id="code" name="otc" autocomplete="one-time-code">';
const SMS =
  '<h1>Bekreft at det er deg</h1><p>Vi har sendt en engangskode på SMS til *** ** 123.</p><label for="code">Engangskode</label> <input id="code" name="engangskode" inputmode="numeric" maxlength="6"><button>Send koden på nytt</button>';
const NOBODY_KNOWS = '<label for="zzz">Zzz</label> <input id="zzz" name="zzz">';
const FIELD_BADGE = '•';

let site: ServedPages;
let session: ExtensionSession;
let desk: Desk;
let id: string;

beforeAll(async () => {
  site = await servePages({
    '/field': htmlPage(`<form>${FIELD}</form>`),
    '/sms': htmlPage(`<form>${SMS}</form>`),
    '/odd': htmlPage(`<form>${NOBODY_KNOWS}</form>`),
    '/both': htmlPage(`<form>${FIELD}</form><form>${NOBODY_KNOWS}</form>`),
    '/late': htmlPage('<p>Nothing yet.</p>'),
    '/plain': htmlPage('<p>Nothing here.</p>'),
  });
  session = await openSession({ grant: ['<all_urls>'] });
  await onboard(session);
  desk = await openDesk(session);
  ({ id } = await ask(desk.page, 'account.add', { ...entryOf(1), origins: [site.origin] }));
});

afterAll(async () => {
  await session.close();
  await site.close();
});

async function opened(path: string): Promise<Page> {
  const page = await session.newPage(site.origin + path);
  await page.bringToFront();
  return page;
}

const filled = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (at) => /^\d{6}$/.test(document.querySelector<HTMLInputElement>(at)?.value ?? ''),
    {},
    selector,
  );
const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);

test('the menu of a field fills it', async () => {
  const page = await opened('/field');
  await fillFromMenu(session, page, '#code');
  await filled(page, '#code');
  await page.close();
});

test('the menu of any field fills that one, whatever it looks like', async () => {
  const page = await opened('/both');
  await fillFromMenu(session, page, '#zzz');
  await filled(page, '#zzz');
  expect(await valueOf(page, '#code')).toBe('');
  await page.close();
});

test('where no account is bound the menu opens the popup, and the choice made there goes into that field', async () => {
  await ask(desk.page, 'account.edit', { id, change: { origins: [] } });
  const page = await opened('/both');
  await fillFromMenu(session, page, '#zzz');
  const popup = await session.openedPopup();
  await click(popup, 'account-fill');
  await click(popup, 'bind-confirm');
  await filled(page, '#zzz');
  expect(await valueOf(page, '#code')).toBe('');
  await session.closePopup(popup);
  await page.close();
});

test('the shortcut fills the field of the page in front', async () => {
  const page = await opened('/field');
  await pressFillShortcut(session);
  await filled(page, '#code');
  await page.close();
});

test('a code that comes by SMS is not ours: no badge, no button, a reason, and a choice', async () => {
  const page = await opened('/sms');
  await pressFillShortcut(session);
  const asked = await session.openedPopup();
  await waitFor(asked, 'match-message');
  expect(await asked.$(byId('match-fill'))).toBeNull();
  expect(await desk.badge(page.url())).not.toBe(FIELD_BADGE);
  expect(await valueOf(page, '#code')).toBe('');
  await session.closePopup(asked);

  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-message');
  await popup.keyboard.press('Enter');
  expect(await valueOf(page, '#code')).toBe('');
  await click(popup, 'match-fill-anyway');
  await filled(page, '#code');
  await session.closePopup(popup);
  await page.close();
});

test('the popup opens by itself where the user wants that, once for each page', async () => {
  await ask(desk.page, 'settings.put', { openOnField: true });
  const page = await opened('/late');
  await page.evaluate((field) => {
    document.body.innerHTML = field;
  }, FIELD);
  const popup = await session.openedPopup();
  await waitFor(popup, 'match-fill');
  await session.closePopup(popup);

  // The same document again: its badge is there when the background has looked.
  await page.evaluate(() => {
    document.body.innerHTML = '';
  });
  await desk.waitForBadge(page.url(), '');
  await page.evaluate((field) => {
    document.body.innerHTML = field;
  }, FIELD);
  await desk.waitForBadge(page.url(), FIELD_BADGE);
  expect(await session.isPopupOpen()).toBe(false);
  await page.close();
  await ask(desk.page, 'settings.put', { openOnField: false });
});

test('it does not open where the field is for a code by message, nor where nobody asked for it', async () => {
  await ask(desk.page, 'settings.put', { openOnField: true });
  const sms = await opened('/sms');
  await sms.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
  await ask(desk.page, 'settings.put', { openOnField: false });
  const page = await opened('/field');
  await desk.waitForBadge(page.url(), FIELD_BADGE);
  expect(await session.isPopupOpen()).toBe(false);
  await Promise.all([sms.close(), page.close()]);
});

test('what the detector saw is told to the options page, and never what a field holds', async () => {
  const page = await opened('/field');
  await page.type('#code', '135790');
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-fill');
  await session.closePopup(popup);
  const { report } = await ask(desk.page, 'page.report', {});
  expect(report?.origin).toBe(site.origin);
  expect(report?.frames[0]?.judged[0]).toMatchObject({ accepted: true, channel: 'app', kind: 'single' });
  expect(JSON.stringify(report)).not.toContain('135790');
  await page.close();
});
