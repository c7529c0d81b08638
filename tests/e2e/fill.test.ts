import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { pasteUri } from '../support/journey/accounts.ts';
import { byId, click, follow, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { plainHostOptions, PLAIN_HOST, teachPlainHost } from '../support/journey/plain-host.ts';
import { htmlPage, keyUri } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { openSession } from '../support/open-session.ts';

/** One account; its code goes to the origins the user agreed to, into fields a person could use. */

const SIX_DIGITS = /^\d{6}$/;

const FIELD =
  '<label for="code">Verification code</label> <input id="code" name="otc" autocomplete="one-time-code">';
/** Read together with the fields: once the popup shows it, it also knows what there is to fill. */
const LINK = `<p><a href="${keyUri('Looked', 'x@x.example').replaceAll('&', '&amp;')}">Set up</a></p>`;
const PAGES: Readonly<Record<string, string>> = {
  '/field': htmlPage(FIELD),
  '/disabled': htmlPage(FIELD.replace('<input', '<input disabled') + LINK),
  '/hidden': htmlPage(FIELD.replace('<input', '<input style="visibility:hidden"') + LINK),
  '/message': htmlPage(`<p>We sent a code by SMS to your phone.</p>${FIELD}${LINK}`),
};

let server: RunningServer;
let site: ServedPages;
let session: ExtensionSession;
let page: Page;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ demo: true }), servePages(PAGES)]);
  session = await openSession(inject('browser') === 'chromium' ? plainHostOptions : {});
  await teachPlainHost(session);
  await onboard(session);
  page = await session.newPage(`${server.origin}/components`);
  await pasteUri(session, page, keyUri('Nordfjord kommune', 'kari@nordfjord.example'));
});

afterAll(async () => {
  await session.close();
  await Promise.all([server.close(), site.close()]);
});

const valueOf = (selector: string): Promise<string> =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);

/** Presses Fill for the one account, wherever the popup offers it. */
async function pressFill(popup: Page): Promise<void> {
  await popup.locator(`${byId('match-fill')}, ${byId('account-fill')}`).click();
}

/** Resolves when the popup's list knows the fields of the page: the link it reads with them is on the screen. */
async function waitForLook(popup: Page): Promise<void> {
  await waitFor(popup, 'candidate');
}

const untilFilled = (selector: string): Promise<unknown> =>
  page.waitForFunction(
    (at) => document.querySelector<HTMLInputElement>(at)?.value.length === 6,
    {},
    selector,
  );

test('a page the account is not bound to gets no code by itself: the popup asks once and names it in full', async () => {
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-none');
  expect(await popup.$(byId('match-fill'))).toBeNull();
  await pressFill(popup);
  expect(await textOf(popup, 'bind-origin')).toBe(server.origin);
  expect(await valueOf('#single')).toBe('');

  await click(popup, 'bind-cancel');
  await popup.waitForFunction((bind) => document.querySelector(bind) === null, {}, byId('bind'));
  expect(await valueOf('#single')).toBe('');

  await pressFill(popup);
  await click(popup, 'bind-confirm');
  await untilFilled('#single');
  await session.closePopup(popup);
});

/** Where each variant's form holds what the server will get. */
const SENT: Readonly<Record<string, string>> = {
  single: '#single',
  boxes: '[data-box]',
  controlled: '[data-controlled-state]',
  label: '#f7',
  shadow: '[data-shadow-state]',
};

test.each(Object.entries(SENT))(
  'the code arrives in the %s field and at the server',
  async (variant, sent) => {
    await page.goto(`${server.origin}/components?only=${variant}`);
    const popup = await openPopupOn(session, page);
    await click(popup, 'match-fill');
    await page.waitForFunction(
      (at) => {
        const inputs = [...document.querySelectorAll<HTMLInputElement>(at)];
        return inputs.map(({ value }) => value).join('').length === 6;
      },
      {},
      sent,
    );
    await session.closePopup(popup);
    await follow(page, `send-${variant}`);
    expect(await textOf(page, 'echo', `[data-variant="${variant}"]`)).toMatch(SIX_DIGITS);
  },
);

test('a postal code is no code field, even with the cursor in it', async () => {
  await page.goto(`${server.origin}/components?only=postal`);
  await page.evaluate((link) => document.body.insertAdjacentHTML('beforeend', link), LINK);
  await page.focus('#postal');
  const popup = await openPopupOn(session, page);
  await waitForLook(popup);
  expect(await popup.$(byId('match-fill'))).toBeNull();
  expect(await popup.$(byId('account-fill'))).toBeNull();
  await session.closePopup(popup);
  expect(await valueOf('#postal')).toBe('');
});

test('the same page under another name of this machine is another origin', async () => {
  const other = `http://127.0.0.1:${server.port}`;
  await page.goto(`${other}/components?only=single`);
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-none');
  await pressFill(popup);
  expect(await textOf(popup, 'bind-origin')).toBe(other);
  expect(await valueOf('#single')).toBe('');
  await click(popup, 'bind-confirm');
  await untilFilled('#single');
  await session.closePopup(popup);

  await page.reload();
  const later = await openPopupOn(session, page);
  await waitFor(later, 'match-fill');
  await session.closePopup(later);
});

test('a page without https gets none before the user has read what that means', async () => {
  await page.goto(`http://${PLAIN_HOST}:${site.port}/field`);
  const popup = await openPopupOn(session, page);
  await pressFill(popup);
  await waitFor(popup, 'bind-unencrypted');
  await click(popup, 'bind-cancel');
  await popup.waitForFunction((bind) => document.querySelector(bind) === null, {}, byId('bind'));
  expect(await valueOf('#code')).toBe('');
  await session.closePopup(popup);
});

test.each(['disabled', 'hidden', 'message'])('on the page "%s" there is no field to fill', async (kind) => {
  await page.goto(`${site.origin}/${kind}`);
  const popup = await openPopupOn(session, page);
  await waitForLook(popup);
  expect(await popup.$(byId('account-fill'))).toBeNull();
  await session.closePopup(popup);
  expect(await valueOf('#code')).toBe('');
});

/** What a page may do to its field after the popup saw it. */
const TRICKS: Readonly<Record<string, string>> = {
  disabled: `field.disabled = true`,
  hidden: `field.style.visibility = 'hidden'`,
  'made too small to see': `field.style.cssText = 'width:1px;height:1px;padding:0;border:0'`,
  'covered by inert': `field.parentElement.inert = true`,
  removed: `field.remove()`,
};

test.each(Object.entries(TRICKS))('a field that is %s meanwhile is refused', async (_what, trick) => {
  await page.goto(`${site.origin}/field`);
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'account-fill');
  await page.evaluate(`{ const field = globalThis.theField = document.querySelector('#code'); ${trick}; }`);
  await pressFill(popup);
  await waitFor(popup, 'error', ' [data-code^="field."]');
  expect(await page.evaluate('globalThis.theField.value')).toBe('');
  await session.closePopup(popup);
});
