import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { chooseMethod, signInWithPassword } from '../support/journey/demo-site.ts';
import { openDesk, type Desk } from '../support/journey/desk.ts';
import { filledCode } from '../support/journey/filled-code.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { pickFromMenu } from '../support/journey/pick-from-menu.ts';
import { pressFillShortcut } from '../support/journey/press-shortcut.ts';
import { drawOnCanvas, htmlPage, keyUri, qrImage, qrSvg } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { openSession } from '../support/open-session.ts';

/** Watching is on: the toolbar says what a page has before anybody clicks. */

const QR = '+';
const FIELD = '•';

const shownIn = (kind: string): string => keyUri('Shown', `${kind}@x.example`);

const SECRETS = [
  'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  'ONSWG4TFOQYTEMZUONSWG4TFOQYTEMZU',
];

/** One code in each of the ways a page can show it. */
const SHOWN: Readonly<Record<string, string>> = {
  image: htmlPage(`<img src="${qrImage(shownIn('image'))}">`),
  canvas: htmlPage(`<canvas></canvas><script>${drawOnCanvas(shownIn('canvas'))}</script>`),
  svg: htmlPage(qrSvg(shownIn('svg'))),
  closed: htmlPage(`<div id="host"></div><script>
    document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML =
      '<img src="${qrImage(shownIn('closed'))}">';</script>`),
  frame: htmlPage(`<iframe src="/image-in-frame" width="400" height="400"></iframe>`),
};

const several = (): string =>
  SECRETS.map(
    (secret, n) => `<img src="${qrImage(keyUri(`Several ${n + 1}`, 'x@x.example', secret))}">`,
  ).join(' ');

const PAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SHOWN).map(([kind, html]) => [`/${kind}`, html])),
  '/image-in-frame': htmlPage(`<img src="${qrImage(shownIn('frame'))}">`),
  '/background': htmlPage(
    `<div class="qr" style="width:240px;height:240px;background:url('${qrImage(shownIn('background'))}') 0/100%"></div>`,
  ),
  '/several': htmlPage(several()),
  '/microsoft': htmlPage(
    `<img src="${qrImage('phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fx')}">`,
  ),
  '/broken': htmlPage(`<img src="${qrImage('otpauth://totp/Broken:x@x.example?secret=not-base32!')}">`),
  '/listening': htmlPage(
    `<script>
      const hear = (event) => (document.documentElement.dataset.heard = event.type);
      addEventListener('message', hear);
      for (const name of ['wxt:content-script-started', 'portvakt', 'portvakt:page-watch'])
        document.addEventListener(name, hear);
      const observer = new MutationObserver(([change]) => hear({ type: change.target.nodeName }));
      const attributeFilter = ['class', 'style', 'id'];
      addEventListener('DOMContentLoaded', () =>
        observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter }),
      );
    </script>
    <label>Verification code <input autocomplete="one-time-code"></label>`,
  ),
  '/plain': htmlPage('<p>Nothing here.</p>'),
  '/field': htmlPage('<label>Verification code <input autocomplete="one-time-code"></label>'),
};

let server: RunningServer;
let site: ServedPages;
let session: ExtensionSession;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ demo: true }), servePages(PAGES)]);
  session = await openSession({ grant: ['<all_urls>'] });
  await onboard(session, PASSWORD, 'yes');
  desk = await openDesk(session);
  page = await session.newPage();
});

afterAll(async () => {
  await session.close();
  await Promise.all([server.close(), site.close()]);
});

/** Opens a page, waits until the toolbar says there is a code on it, and gives the popup. */
async function popupOf(path: string, tab = page): Promise<Page> {
  await tab.goto(`${site.origin}${path}`);
  await desk.waitForBadge(tab.url(), QR);
  return openPopupOn(session, tab);
}

test('from the setup page to the confirmed account: the toolbar says when to click', async () => {
  await signInWithPassword(page, server.origin);
  expect(await desk.badge(page.url())).toBe('');
  await chooseMethod(page, 'code');
  await desk.waitForBadge(page.url(), QR);

  const popup = await openPopupOn(session, page);
  expect(await textOf(popup, 'candidate-origin')).toBe(server.origin);
  await click(popup, 'candidate-add');
  await click(popup, 'candidate-fill');
  await filledCode(page);
  await session.closePopup(popup);
});

test('the page hears nothing of the watcher, and finds nothing of it', async () => {
  await page.goto(`${site.origin}/listening`);
  await desk.waitForBadge(page.url(), FIELD);
  expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
  expect(await page.$$('script, style, link, iframe, [class*="portvakt" i]')).toHaveLength(1);
});

test('a field that asks for a code is noticed too', async () => {
  await page.goto(`${server.origin}/components?only=label`);
  await desk.waitForBadge(page.url(), FIELD);
});

test.each(Object.keys(SHOWN))('a code shown as %s is noticed, and read at the click', async (kind) => {
  const popup = await popupOf(`/${kind}`);
  expect(await textOf(popup, 'candidate-label')).toBe(`${kind}@x.example`);
  expect(await textOf(popup, 'candidate-origin')).toBe(site.origin);
  await session.closePopup(popup);
});

test('a code in a CSS background is noticed too', async () => {
  const popup = await popupOf('/background');
  expect(await textOf(popup, 'candidate-label')).toBe('background@x.example');
  await session.closePopup(popup);
});

test('several codes become a list', async () => {
  const popup = await popupOf('/several');
  await popup.waitForFunction((card) => document.querySelectorAll(card).length === 3, {}, byId('candidate'));
  const issuers = await popup.$$eval(byId('candidate-issuer'), (all) =>
    all.map((one) => one.textContent.trim()),
  );
  expect(issuers.toSorted()).toEqual(['Several 1', 'Several 2', 'Several 3']);
  await session.closePopup(popup);
});

test('the popup says what is wrong with a code', async () => {
  const popup = await popupOf('/broken');
  await waitFor(popup, 'problem', ' [data-code="uri.secret_invalid"]');
  expect(await textOf(popup, 'problem')).not.toBe('');
  expect(await popup.$(byId('candidate'))).toBeNull();
  await session.closePopup(popup);
});

test('a code for Microsoft’s own app is answered with a guide', async () => {
  // A tab of its own: from now on the next code in it opens the popup.
  const tab = await session.newPage();
  const popup = await popupOf('/microsoft', tab);
  expect(await textOf(popup, 'microsoft-guide')).toMatch(/I want to use a different authenticator app/);
  expect(await popup.$(byId('candidate'))).toBeNull();
  await session.closePopup(popup);
  await tab.close();
});

test('"Add with Portvakt" on one of several codes opens the popup with it at the top', async () => {
  await page.goto(`${site.origin}/several`);
  await desk.waitForBadge(page.url(), QR);
  await page.bringToFront();
  await pickFromMenu(session, page, 'img:nth-of-type(2)');
  const popup = await session.openedPopup();
  await waitFor(popup, 'candidate');
  await popup.waitForFunction((card) => document.querySelectorAll(card).length === 3, {}, byId('candidate'));
  const issuers = await popup.$$eval(byId('candidate-issuer'), (all) =>
    all.map((one) => one.textContent.trim()),
  );
  expect(issuers[0]).toBe('Several 2');
  await session.closePopup(popup);
});

test('a candidate dies when its page goes, and the click saves nothing', async () => {
  const popup = await popupOf('/image');
  await waitFor(popup, 'candidate');
  await page.goto(`${site.origin}/plain`);
  // The popup may see by itself that the page went: then there is nothing left to click.
  const gone = popup.waitForFunction((card) => document.querySelector(card) === null, {}, byId('candidate'));
  await Promise.race([click(popup, 'candidate-add').catch(() => undefined), gone]);
  await gone;
  expect(await accountsNamed(popup, 'Shown')).toBe(0);
  await session.closePopup(popup);
  await desk.waitForBadge(page.url(), '');
});

test('nothing is saved, and nothing fetched, before a click', async () => {
  const asked = site.requests.length;
  await page.goto(`${site.origin}/image`);
  await desk.waitForBadge(page.url(), QR);
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'candidate');
  expect(await accountsNamed(popup, 'Shown')).toBe(0);
  await session.closePopup(popup);
  expect(site.requests.slice(asked)).toEqual(['GET /image']);
});

test('the keyboard shortcut fills at once where exactly one account is bound to the page', async () => {
  const commands = (await desk.page.evaluate('chrome.commands.getAll()')) as { name?: string }[];
  expect(commands.map(({ name }) => name)).toContain('fill-code');
  await page.goto(`${server.origin}/components?only=single`);
  await desk.waitForBadge(page.url(), FIELD);
  await pressFillShortcut(session);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#single')?.value.length === 6);
  expect(await session.isPopupOpen()).toBe(false);
});

test('where none is bound, the shortcut opens the popup instead', async () => {
  await page.goto(`${site.origin}/field`);
  await desk.waitForBadge(page.url(), FIELD);
  await pressFillShortcut(session);
  await expect.poll(() => session.isPopupOpen(), { timeout: 10_000 }).toBe(true);
  expect(await page.$eval('input', (field) => field.value)).toBe('');
});

/** How many saved accounts the popup lists under this name. */
const accountsNamed = (popup: Page, name: string): Promise<number> =>
  popup.$$eval(
    byId('account-issuer'),
    (all, wanted) => all.filter((one) => one.textContent === wanted).length,
    name,
  );
