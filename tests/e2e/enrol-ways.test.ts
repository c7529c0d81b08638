import { Secret, TOTP } from 'otpauth';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { choosePictures, dropPicture, pastePicture } from '../support/journey/bring-picture.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { keyUri } from '../support/journey/qr-pages.ts';
import { googleExport } from '../support/journey/setup-pages/google-export.ts';
import { openSetupPage } from '../support/journey/setup-pages/drive-page.ts';
import { rowsNamed } from '../support/journey/setup-pages/read-row.ts';
import { serveSetupPages, type SetupSite } from '../support/journey/setup-pages/serve-setup-pages.ts';
import { setupPage } from '../support/journey/setup-pages/setup-page.ts';
import { ask } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** The other ways in, and what happens around them. */

let site: SetupSite;
let session: ExtensionSession;
let page: Page;
let adding: Page;

beforeAll(async () => {
  site = await serveSetupPages();
  session = await openSession();
  await onboard(session);
  adding = await session.openExtensionPage('options.html#add');
  await waitFor(adding, 'add-page');
  page = await session.newPage(`${site.origin}/tiqr`);
  for (const one of [adding, page]) one.setDefaultTimeout(PATIENCE);
});

afterAll(async () => {
  await session.close();
  await site.close();
});

/** Everything here happens at once or not at all. */
const PATIENCE = 30_000;

/** The popup of the page as it is now. */
async function openPopup(): Promise<Page> {
  const popup = await openPopupOn(session, page);
  popup.setDefaultTimeout(PATIENCE);
  return popup;
}

/** Where an element stands, brought into view, once it stands still: a popup takes its size from what is in it. */
const placeOf = (element: ElementHandle) =>
  element.evaluate(async (one) => {
    let shown = '';
    for (let frames = 0; frames < 30; frames++) {
      one.scrollIntoView({ block: 'center' });
      const now = JSON.stringify([one.getBoundingClientRect(), innerWidth, innerHeight]);
      if (now !== shown) frames = 0;
      shown = now;
      await new Promise(requestAnimationFrame);
    }
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y, width, height };
  });

/** The screen for adding, in the popup of the page. */
async function openAdding(): Promise<Page> {
  const popup = await openPopup();
  await click(popup, 'menu');
  await click(popup, 'menu-add');
  return popup;
}

/** Back to the codes, where the next popup begins, and away. */
async function leaveAdding(popup: Page): Promise<void> {
  await click(popup, 'back');
  await session.closePopup(popup);
}

/** What the popup makes of a pasted text. */
async function paste(popup: Page, text: string): Promise<void> {
  await type(popup, 'paste-text', text);
  await click(popup, 'paste-read');
}

/** Saves the only finding of a page and waits until the vault has it under that label. */
async function saveFinding(from: Page, label: string): Promise<void> {
  await click(from, 'candidate-add');
  await expect.poll(() => rowsNamed(adding, label)).toHaveLength(1);
}

test('a key URI is read as people write it: small letters, plus for space, a name before the colon', async () => {
  const popup = await openAdding();
  await paste(
    popup,
    'otpauth://totp/Fjord+Bank:kari%40paste.example?secret=jbsw y3dp-ehpk3pxp&issuer=Fjord+Bank&foo=1',
  );
  expect(await textOf(popup, 'candidate-issuer')).toBe('Fjord Bank');
  expect(await popup.$(byId('candidate-origin'))).toBeNull();
  await saveFinding(popup, 'kari@paste.example');
  await leaveAdding(popup);
});

test('a name that looks like a saved one is marked', async () => {
  const popup = await openAdding();
  await paste(popup, keyUri('Fjоrd Bank', 'kari@paste.example'));
  expect(await textOf(popup, 'candidate-looks-like')).toContain('Fjord Bank');
  await leaveAdding(popup);
});

test('an account whose codes need a PIN asks for it', async () => {
  const popup = await openAdding();
  await paste(popup, 'motp://Vakt:kari@motp.example?secret=e3152afee62599c8');
  await waitFor(popup, 'candidate', '[data-type="motp"]');
  await type(popup, 'candidate-pin', '1234');
  await saveFinding(popup, 'kari@motp.example');
  const [row] = await rowsNamed(adding, 'kari@motp.example');
  expect(row).toMatchObject({ type: 'motp', code: { period: 10 } });
  expect(row?.code?.code).toMatch(/^[0-9a-f]{6}$/);
  await leaveAdding(popup);
});

test('the form takes every parameter', async () => {
  const popup = await openAdding();
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  await type(popup, 'manual-issuer', 'Skjema');
  await type(popup, 'manual-label', 'kari@form.example');
  await type(popup, 'manual-secret', secret.toLowerCase());
  await click(popup, 'manual-more');
  await popup.select(byId('manual-algorithm'), 'SHA512');
  await popup.locator(byId('manual-digits')).fill('8');
  await popup.locator(byId('manual-period')).fill('60');
  await click(popup, 'manual-save');
  await waitFor(popup, 'add-saved');
  await leaveAdding(popup);
  const [row] = await rowsNamed(adding, 'kari@form.example');
  const totp = new TOTP({ secret, algorithm: 'SHA512', digits: 8, period: 60 });
  expect(totp.validate({ token: row?.code?.code ?? '', window: 1 })).not.toBeNull();
});

const PICTURES: Readonly<Record<string, (text: string) => Promise<void>>> = {
  chosen: (text) => choosePictures(session, adding, [text]),
  pasted: (text) => pastePicture(adding, text),
  dropped: (text) => dropPicture(adding, text),
};

test.each(Object.entries(PICTURES))('a picture that is %s is read', async (how, bring) => {
  await adding.bringToFront();
  await bring(keyUri('Bilde', `${how}@picture.example`, new Secret({ size: 20 }).base32));
  await adding.waitForFunction(
    (card, label) =>
      [...document.querySelectorAll(card)].some(({ textContent }) => textContent.includes(label)),
    {},
    byId('candidate'),
    `${how}@picture.example`,
  );
  await saveFinding(adding, `${how}@picture.example`);
});

test('pictures of an export are gathered, in any order', async () => {
  const totps = Array.from(
    { length: 12 },
    (_, n) => new TOTP({ issuer: `Fra ${n}`, label: 'kari@export.example' }),
  );
  const [first = '', second = '', third = ''] = googleExport(totps, 3);
  await adding.bringToFront();
  await choosePictures(session, adding, [third, first]);
  await waitFor(adding, 'batch', '[data-read="2"][data-of="3"]');
  await dropPicture(adding, second);
  await waitFor(adding, 'batch', '[data-read="3"][data-of="3"]');
  await click(adding, 'batch-add');
  await waitFor(adding, 'batch-result', ` [data-added="${totps.length}"]`);
  expect(await rowsNamed(adding, 'kari@export.example')).toHaveLength(totps.length);
});

test('a box drawn around the code on the picture of the page', async () => {
  await openSetupPage(page, site, setupPage('keycloak'));
  await page.bringToFront();
  const [left, top, right, bottom] = await page.$eval('#kc-totp-secret-qr-code', (code) => {
    const box = code.getBoundingClientRect();
    return [
      box.left / innerWidth,
      box.top / innerHeight,
      box.right / innerWidth,
      box.bottom / innerHeight,
    ] as const;
  });
  const popup = await openAdding();
  await click(popup, 'mark-open');
  const picture = await waitFor(popup, 'mark-picture');
  const shown = await placeOf(picture);
  const at = (x: number, y: number) => [shown.x + x * shown.width, shown.y + y * shown.height] as const;
  await popup.mouse.move(...at(left - 0.01, top - 0.01));
  await popup.mouse.down();
  await popup.mouse.move(...at(right + 0.01, bottom + 0.01), { steps: 4 });
  await popup.mouse.up();
  expect(await textOf(popup, 'candidate-issuer')).toBe('nordfjord');
  await leaveAdding(popup);
});

test('until a code of it was used, an account is marked; the same name with another secret is kept beside it', async () => {
  const entry = setupPage('directus');
  const [account] = entry.accounts;
  const label = account?.label ?? '';
  await openSetupPage(page, site, entry);
  const popup = await openPopup();
  await click(popup, 'candidate-add');
  await waitFor(popup, 'candidate-saved');
  await waitFor(popup, 'account-unconfirmed-mark');
  await session.closePopup(popup);

  await page.reload();
  const second = await openPopup();
  await waitFor(second, 'candidate', '[data-standing="other_secret"]');
  await click(second, 'candidate-add');
  await waitFor(second, 'candidate-saved');
  await session.closePopup(second);
  expect((await rowsNamed(adding, label)).filter(({ issuer }) => issuer === 'Directus')).toHaveLength(2);
});

test('replacing is another act, after the password; the old one goes to the trash', async () => {
  const entry = setupPage('rocket-chat');
  await openSetupPage(page, site, entry);
  const first = await openPopup();
  await click(first, 'candidate-add');
  await waitFor(first, 'candidate-saved');
  await session.closePopup(first);
  const of = async () => (await rowsNamed(adding, 'kari')).filter(({ issuer }) => issuer === 'Rocket.Chat');
  const [old] = await of();

  await page.reload();
  const popup = await openPopup();
  await click(popup, 'candidate-replace');
  await type(popup, 'replace-password', 'not the password');
  await click(popup, 'replace-submit');
  await waitFor(popup, 'replace-error');
  expect(await of()).toMatchObject([{ id: old?.id }]);
  await popup.locator(`input${byId('replace-password')}, ${byId('replace-password')} input`).fill(PASSWORD);
  await click(popup, 'replace-submit');
  await waitFor(popup, 'candidate-saved');
  await session.closePopup(popup);

  const now = await of();
  expect(now).toHaveLength(1);
  expect(now[0]?.id).not.toBe(old?.id);
  const secret = site.enrolment('rocket-chat').totps[0];
  expect(secret?.validate({ token: now[0]?.code?.code ?? '', window: 1 })).not.toBeNull();
  const trash = await ask(adding, 'trash.list', {});
  expect(trash.filter(({ issuer }) => issuer === 'Rocket.Chat')).toHaveLength(1);
});

test('a wrong clock is told, by the time of the site itself, and only after the account was saved', async () => {
  site.setClock(180_000);
  await openSetupPage(page, site, setupPage('gitlab'));
  const asked = site.requests.length;
  const popup = await openPopup();
  await waitFor(popup, 'candidate');
  expect(site.requests.slice(asked)).toEqual([]);
  await click(popup, 'candidate-add');
  await waitFor(popup, 'clock-warning');
  const ahead = Number(
    await popup.$eval(`${byId('clock-warning')} [data-ahead]`, (line) => line.getAttribute('data-ahead')),
  );
  expect(ahead).toBeLessThan(-170);
  expect(ahead).toBeGreaterThan(-190);
  expect(site.requests.slice(asked)).toEqual(['HEAD /']);
  site.setClock(0);
  await session.closePopup(popup);
});

test('after the guide for Microsoft, the popup opens by itself once the right code is there', async () => {
  await openSetupPage(page, site, setupPage('microsoft'));
  const popup = await openPopup();
  await waitFor(popup, 'microsoft-guide');
  await session.closePopup(popup);
  await expect.poll(() => session.isPopupOpen()).toBe(false);
  await page.locator('#other').click();
  const opened = await session.openedPopup();
  expect(await textOf(opened, 'candidate-issuer')).toBe('Microsoft');
  await session.closePopup(opened);
});
