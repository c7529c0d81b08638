import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ErrorCode } from '../../lib/errors.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, waitFor } from '../support/journey/by-test-id.ts';
import {
  CALLS,
  COVERED,
  coveredFrames,
  EMPTYING,
  framePages,
  GOOD,
  GOOD_PASSWORD,
  MOVING,
  MOVING_PASSWORDS,
  OTHER_FIELDS,
  UNSEEN,
  UNWRITABLE,
} from '../support/journey/hostile-fields.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf, sendFrom } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** Pages that want a code nobody means to give them, on the very origin the account is bound to. None gets a digit of it. */

const STILL = { ...UNSEEN, ...COVERED, ...UNWRITABLE, ...OTHER_FIELDS };
const pathOf = (name: string, under = ''): string => `${under}/${encodeURIComponent(name)}`;
const served = (pages: Readonly<Record<string, string>>, under = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).map(([name, html]) => [pathOf(name, under), html]));
const PASSWORDS = '/password';

let site: ServedPages;
let other: string;
let session: ExtensionSession;
let desk: Page;
let id: string;

beforeAll(async () => {
  const pages: Record<string, string> = {
    ...served({ ...STILL, ...MOVING }),
    ...served(MOVING_PASSWORDS, PASSWORDS),
    '/good': GOOD,
    [PASSWORDS]: GOOD_PASSWORD,
    '/calls': CALLS,
  };
  pages['/emptying'] = EMPTYING;
  site = await servePages(pages);
  other = `http://127.0.0.1:${site.port}`;
  Object.assign(pages, framePages(site.origin, other), coveredFrames(site.origin));
  session = await openSession({ grant: ['<all_urls>'] });
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  await waitFor(desk, 'options');
  id = await add(1, 'totp');
});

afterAll(async () => {
  await session.close();
  await site.close();
});

async function add(place: number, type: 'totp' | 'hotp'): Promise<string> {
  const { entry } = entryOf(place);
  const added = await ask(desk, 'account.add', { entry: { ...entry, type }, origins: [site.origin] });
  return added.id;
}

/** The browser's number for the tab with this address. */
const tabOf = (address: string): Promise<number> =>
  desk.evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(address)}).id)`,
  ) as Promise<number>;

/** Fills as the popup's button does; the code of the error, or `filled`. */
async function tryToFill(page: Page, more: Partial<Request<'code.fill'>> = {}) {
  const outcome = await sendFrom(desk, 'code.fill', { id, tabId: await tabOf(page.url()), ...more });
  return outcome.ok ? 'filled' : outcome.error;
}

/** All that the documents of a tab hold or have heard of. */
async function heardBy(page: Page): Promise<string> {
  const heard = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const { leaked = [] } = globalThis as { leaked?: readonly string[] };
          const held = [...document.querySelectorAll('input')].map(({ value }) => value);
          return [...leaked, ...held].join(' ');
        })
        .catch(() => ''),
    ),
  );
  return heard.join(' ');
}

async function opened(path: string): Promise<Page> {
  const page = await session.newPage(`${site.origin}${path}`);
  await page.bringToFront();
  return page;
}

async function refuses(path: string, codes: readonly ErrorCode[], more = {}): Promise<void> {
  const page = await opened(path);
  expect(codes).toContain(await tryToFill(page, more));
  expect(await heardBy(page)).not.toMatch(/\d/);
  await page.close();
}

test('the same form with nothing wrong is filled: what follows is refused for what it does', async () => {
  const page = await opened('/good');
  expect(await tryToFill(page)).toBe('filled');
  expect(await heardBy(page)).toMatch(/\d{6}/);
  await page.close();
});

test.each(Object.keys(UNSEEN))('nobody sees it: %s', async (name) => {
  await refuses(pathOf(name), ['field.none', 'field.hidden']);
});

test.each(Object.keys(COVERED))('something lies over it: %s', async (name) => {
  await refuses(pathOf(name), ['field.none', 'field.covered', 'field.read_only', 'field.hidden']);
});

test.each(Object.keys(UNWRITABLE))('nobody can type there: %s', async (name) => {
  await refuses(pathOf(name), ['field.none', 'field.read_only']);
});

test.each(Object.keys(OTHER_FIELDS))('it is for something else: %s', async (name) => {
  await refuses(pathOf(name), ['field.none']);
});

/** Something was there to be filled until the page acted. */
const STOPPED = /^field\.(?!none)/;

test.each(Object.keys(MOVING))('the page changes under the hand: %s', async (name) => {
  const page = await opened(pathOf(name));
  expect(await tryToFill(page)).toMatch(STOPPED);
  expect(await heardBy(page)).not.toMatch(/\d/);
  await page.close();
});

describe('an account whose code goes behind the password', () => {
  let behind: string;
  beforeAll(async () => {
    behind = await add(2, 'totp');
    await ask(desk, 'account.edit', { id: behind, change: { appended: true } });
  });
  afterAll(() => ask(desk, 'account.delete', { ids: [behind] }));

  test('is filled where nothing is wrong', async () => {
    const page = await opened(PASSWORDS);
    expect(await tryToFill(page, { id: behind })).toBe('filled');
    expect(await heardBy(page)).toMatch(/hunter\d{6}/);
    await page.close();
  });

  test.each(Object.keys(MOVING_PASSWORDS))('the page changes under the hand: %s', async (name) => {
    const page = await opened(pathOf(name, PASSWORDS));
    expect(await tryToFill(page, { id: behind })).toMatch(STOPPED);
    expect(await heardBy(page)).not.toMatch(/\d/);
    await page.close();
  });
});

test('no counted code is used up for a field that cannot be written', async () => {
  const counted = await add(3, 'hotp');
  const counter = async () => (await ask(desk, 'account.get', { id: counted })).counter;
  const before = await counter();
  const refusals: string[] = [];
  for (const name of ['a plain overlay', 'a picture', 'a modal dialog']) {
    const page = await opened(pathOf(name));
    refusals.push(await tryToFill(page, { id: counted }));
    await page.close();
  }
  expect(refusals.filter((refusal) => STOPPED.test(refusal))).not.toEqual([]);
  expect(await counter()).toBe(before);
  const page = await opened('/good');
  expect(await tryToFill(page, { id: counted })).toBe('filled');
  expect(await counter()).toBe(before + 1);
  await page.close();
  await ask(desk, 'account.delete', { ids: [counted] });
});

const FRAMES: readonly (readonly [string, readonly ErrorCode[]])[] = [
  ['/in-sandbox', ['field.none', 'origin.unusable']],
  ['/in-sandboxed-srcdoc', ['field.none', 'origin.unusable']],
  ['/in-data', ['field.none', 'origin.unusable']],
  ['/around-other', ['origin.frame']],
  ['/around-other-around-own', ['origin.frame']],
  ['/in-hidden-frame', ['field.none', 'field.hidden']],
  ['/in-covered-frame', ['field.none', 'field.covered']],
  ['/in-tiny-frame', ['field.none', 'field.hidden']],
];

test.each(FRAMES)('a frame: %s', async (path, codes) => {
  await refuses(path, codes);
});

test('an answer to a question about one page is none about another', async () => {
  const own = site.origin;
  await refuses('/around-other', ['origin.frame'], { frame: { frame: other, top: other }, bind: other });
  await refuses('/around-other', ['origin.frame'], { frame: { frame: own, top: own }, bind: other });
  await refuses('/around-other', ['origin.not_bound'], { frame: { frame: other, top: own } });
  await refuses('/around-other', ['origin.not_bound'], { frame: { frame: other, top: own }, bind: own });
});

test('a page of another site around the right one is named, and gets it only by a choice', async () => {
  const page = await session.newPage(`${other}/around-own`);
  expect(await tryToFill(page)).toBe('origin.frame');
  const own = site.origin;
  for (const [frame, top] of [
    [own, own],
    [other, other],
    [other, own],
  ] as const)
    expect(await tryToFill(page, { frame: { frame, top } })).toBe('origin.frame');
  expect(await heardBy(page)).not.toMatch(/\d/);
  // The browser may not say in time what lies over a frame of another site.
  await expect.poll(() => tryToFill(page, { frame: { frame: own, top: other } })).toBe('filled');
  await page.close();
});

describe.each(Object.keys(coveredFrames('')))(
  'a frame that cannot be seen in the page around: %s',
  (path) => {
    test.each(['another site, which was agreed to', 'the same site'])('of %s', async (whose) => {
      const isOther = whose !== 'the same site';
      const top = isOther ? other : site.origin;
      const page = await session.newPage(`${top}${path}`);
      await page.bringToFront();
      const agreed = isOther ? { frame: { frame: site.origin, top } } : {};
      // Unseen: the browser did not say in time what lies over it.
      const refusals = ['field.none', 'field.covered', 'field.hidden', 'field.unseen'];
      expect(refusals).toContain(await tryToFill(page, agreed));
      expect(await heardBy(page)).not.toMatch(/\d/);
      await page.close();
    });
  },
);

test('a page that goes away right after the gesture gets nothing on its next address', async () => {
  const page = await opened('/good');
  const tabId = await tabOf(page.url());
  const [outcome] = await Promise.all([
    sendFrom(desk, 'code.fill', { id, tabId }),
    page.goto(`${other}/good`),
  ]);
  // Where the page stands at that moment is not ours to say: still there, on its way, with no origin to speak of, or elsewhere.
  expect(outcome.ok ? 'filled' : outcome.error).toMatch(/^(?:filled$|field\.|origin\.|page\.unreadable$)/);
  expect(page.url()).toBe(`${other}/good`);
  expect(await heardBy(page)).not.toMatch(/\d/);
  await page.close();
});

test('events, messages and keys of the page’s own making fill nothing', async () => {
  const page = await opened('/calls');
  await page.waitForFunction('globalThis.called > 200');
  expect(await page.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('');
  expect(await session.isPopupOpen()).toBe(false);
  await page.close();
});

test('a page that empties its field is said to have refused the code, and copying it is offered', async () => {
  const page = await opened('/emptying');
  const popup = await openPopupOn(session, page);
  await click(popup, 'match-fill');
  await waitFor(popup, 'error', ' [data-code="field.refused"]');
  expect(await textOf(popup, 'error')).not.toBe('');
  await waitFor(popup, 'untaken-copy');
  await session.closePopup(popup);
  await page.close();
});

test('no extension is there to be spoken to', async () => {
  const page = await opened('/good');
  const id = session.extensionOrigin.split('//')[1] ?? '';
  const answer = await page.evaluate(
    (extension) =>
      new Promise<string>((resolve) => {
        const { runtime } =
          (globalThis as { chrome?: { runtime?: { sendMessage(...all: unknown[]): void } } }).chrome ?? {};
        if (!runtime) resolve('nobody');
        else
          runtime.sendMessage(extension, { kind: 'code.list' }, (said: unknown) =>
            resolve(JSON.stringify(said ?? 'nothing')),
          );
      }),
    id,
  );
  expect(['nobody', '"nothing"']).toContain(answer);
  expect(inject('browser')).toBe(session.name);
  expect(await page.$(byId('popup'))).toBeNull();
  await page.close();
});
