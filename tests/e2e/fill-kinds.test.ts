import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Request } from '../../lib/messages/protocol.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { click, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { FRAMES, SHAPES, type Shape } from '../support/journey/sign-in-shapes.ts';
import { ask, entryOf } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** Every kind of field: filled from the real popup, sent as its page sends it, and the server sees the code, once. */

type Kind = NonNullable<Shape['account']>;

const ENTRIES: Readonly<Record<Kind, Partial<Request<'account.add'>['entry']>>> = {
  totp: {},
  eight: { digits: 8 },
  steam: { type: 'steam', digits: 5 },
  hotp: { type: 'hotp' },
  behind: {},
};
const CODES: Readonly<Record<Kind, RegExp>> = {
  totp: /^\d{6}$/,
  eight: /^\d{8}$/,
  steam: /^[2-9B-DF-HJKMNP-RTV-Y]{5}$/,
  hotp: /^\d{6}$/,
  behind: /^\d{6}$/,
};

const ids = new Map<Kind, string>();
let site: ServedPages;
let session: ExtensionSession;
let desk: Page;
let page: Page;

const pathOf = (name: string): string => `/${encodeURIComponent(name)}`;

beforeAll(async () => {
  const pages = Object.entries(SHAPES).map(([name, { html }]) => [pathOf(name), html] as const);
  site = await servePages({
    ...Object.fromEntries(pages),
    ...FRAMES,
    '/sent': htmlPage('<p id="thanks">Signed in</p>', 'Signed in'),
  });
  session = await openSession();
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  await waitFor(desk, 'options');
  for (const [place, kind] of (Object.keys(ENTRIES) as Kind[]).entries()) {
    const { entry } = entryOf(place);
    const { id } = await ask(desk, 'account.add', { entry: { ...entry, ...ENTRIES[kind] }, origins: [] });
    if (kind === 'behind') await ask(desk, 'account.edit', { id, change: { appended: true } });
    ids.set(kind, id);
  }
  page = await session.newPage();
});

afterAll(async () => {
  await session.close();
  await site.close();
});

/** Only this account is bound to the site: the popup offers it, and none else. */
async function bindOnly(kind: Kind): Promise<void> {
  for (const [other, id] of ids)
    await ask(desk, 'account.edit', { id, change: { origins: other === kind ? [site.origin] : [] } });
}

/** Everything that was sent, as the server's log has it. */
const sent = (): readonly string[] =>
  site.requests.flatMap((one) => {
    const [, path = ''] = one.split(' ');
    const url = new URL(path, site.origin);
    return url.pathname === '/sent' ? [url.searchParams.get('code') ?? ''] : [];
  });

/** The frame in which the button stands. */
async function frameToSend() {
  for (const frame of page.frames()) if (await frame.$('#send')) return frame;
  throw new Error('there is nothing to send with');
}

test.each(Object.entries(SHAPES))('%s', async (name, { account = 'totp', sendsItself, before = '' }) => {
  await bindOnly(account);
  const already = sent().length;
  await page.goto(`${site.origin}${pathOf(name)}`);
  await page.waitForFunction(
    () => document.querySelector('input, iframe, [contenteditable], held-code, held-digit') !== null,
  );
  const popup = await openPopupOn(session, page);
  await click(popup, 'match-fill');
  if (sendsItself) await page.waitForSelector('#thanks');
  else {
    // The popup closes when the page has the code.
    await expect.poll(() => session.isPopupOpen()).toBe(false);
    await (await frameToSend()).click('#send');
    await page.waitForSelector('#thanks');
  }
  await session.closePopup(popup);
  const got = sent().slice(already);
  expect(got).toHaveLength(1);
  expect(got[0]?.startsWith(before)).toBe(true);
  expect(got[0]?.slice(before.length)).toMatch(CODES[account]);
});
