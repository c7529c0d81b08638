import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Request } from '../../lib/messages/protocol.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf, listAll } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** What the options page does with saved accounts, by pointer and by keyboard. */

const FIELD = '<label for="code">Verification code</label> <input id="code" autocomplete="one-time-code">';

let site: ServedPages;
let session: ExtensionSession;
let own: Page;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage(FIELD) });
  session = await openSession();
  await onboard(session);
  own = await session.openExtensionPage('options.html#accounts');
  // The pointer reaches only what is in view.
  await own.setViewport({ width: 1000, height: 900 });
  for (let number = 1; number <= 4; number++) await ask(own, 'account.add', entryOf(number));
  await waitForNames(['Account 1', 'Account 2', 'Account 3', 'Account 4']);
});

afterAll(async () => {
  await session.close();
  await site.close();
});

const namesOf = (selector: string): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('li[data-index]')]
    .toSorted((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
    .map((item) => item.querySelector(selector)?.textContent.trim() ?? '');

/** Waits until the list of the page has these issuers in this order. */
async function waitForNames(names: readonly string[]): Promise<void> {
  await own.waitForFunction(
    `JSON.stringify((${namesOf.toString()})(${JSON.stringify(byId('account-issuer'))})) === ${JSON.stringify(JSON.stringify(names))}`,
  );
}

const part = (name: string, testId: string): string =>
  `::-p-xpath(//li[.//*[@data-testid="account-issuer" and normalize-space()="${name}"]]//*[@data-testid="${testId}"])`;

const reachable = async (selector: string) => {
  const found = await own.waitForSelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Opens the page of an account from its row, does something there, and comes back. */
async function onAccount(name: string, act: () => Promise<void>): Promise<void> {
  await own.locator(part(name, 'account-edit')).click();
  await waitFor(own, 'account-page');
  await act();
  await click(own, 'accounts-back');
  await waitFor(own, 'account-list');
}

/** Replaces what a field has and leaves it. */
async function fill(testId: string, text: string): Promise<void> {
  const field = await waitFor(own, testId);
  await field.evaluate((input) => {
    (input as HTMLInputElement).select();
  });
  if (text === '') await field.press('Backspace');
  else await field.type(text);
  await field.press('Tab');
}

const waitUntilSaved = (what: string): Promise<unknown> =>
  own.waitForSelector(`${byId(`${what}-saved`)}[data-saved="true"]`);

test('an account gets another name, a tag and a note; the search finds the tag', async () => {
  await onAccount('Account 4', async () => {
    await fill('account-issuer-field', 'GitHub');
    await waitUntilSaved('names');
    await type(own, 'account-tag-field', 'Kommune');
    await click(own, 'account-tag-add');
    await waitFor(own, 'account-tag');
    await fill('account-note', 'Set up in 2026.');
    await waitUntilSaved('names');
  });
  await type(own, 'accounts-search', 'kommune');
  await waitForNames(['GitHub']);
  expect(await own.$(`${byId('account-row')} [data-icon="github"]`)).not.toBeNull();
  await fill('accounts-search', '');
  await waitForNames(['Account 1', 'Account 2', 'Account 3', 'GitHub']);
});

/** The focus follows a row once its new place is saved. */
const waitForDrop = (name: string): Promise<unknown> =>
  own.waitForFunction(
    (wanted) => document.activeElement?.closest('li')?.textContent.includes(wanted),
    {},
    name,
  );

test('the keyboard moves a row; Escape puts it back', async () => {
  const grip = await reachable(part('Account 1', 'account-grip'));
  await grip.focus();
  await own.keyboard.press(' ');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('Escape');
  await own.keyboard.press(' ');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('ArrowDown');
  expect(await textOf(own, 'reorder-said')).toBe('Place 3 of 4');
  await own.keyboard.press(' ');
  await waitForNames(['Account 2', 'Account 3', 'Account 1', 'GitHub']);
  await waitForDrop('Account 1');
  expect((await listAll(own)).map(({ issuer }) => issuer)).toEqual([
    'Account 2',
    'Account 3',
    'Account 1',
    'GitHub',
  ]);
});

test('the pointer drags a row', async () => {
  const from = await (await reachable(part('GitHub', 'account-grip'))).boundingBox();
  const to = await (await reachable(part('Account 3', 'account-grip'))).boundingBox();
  if (!from || !to) throw new Error('no boxes');
  const x = from.x + from.width / 2;
  await own.mouse.move(x, from.y + from.height / 2);
  await own.mouse.down();
  await own.mouse.move(x, from.y - 20, { steps: 4 });
  await own.mouse.move(x, to.y + to.height / 2, { steps: 4 });
  await own.mouse.up();
  await waitForNames(['Account 2', 'GitHub', 'Account 3', 'Account 1']);
  await waitForDrop('GitHub');
  expect((await listAll(own)).map(({ issuer }) => issuer)).toEqual([
    'Account 2',
    'GitHub',
    'Account 3',
    'Account 1',
  ]);
});

test('a pinned account stands first, and nothing is moved above it', async () => {
  await own.locator(part('Account 3', 'account-pin')).click();
  await waitForNames(['Account 3', 'Account 2', 'GitHub', 'Account 1']);
  const grip = await reachable(part('Account 2', 'account-grip'));
  await grip.focus();
  await own.keyboard.press(' ');
  await own.keyboard.press('ArrowUp');
  await own.keyboard.press(' ');
  await waitForNames(['Account 3', 'Account 2', 'GitHub', 'Account 1']);
  await own.locator(part('Account 3', 'account-pin')).click();
  await waitForNames(['Account 2', 'GitHub', 'Account 3', 'Account 1']);
});

test('a bound origin puts the account on top of its page, and no longer when it is removed', async () => {
  const offered = async (): Promise<boolean> => {
    const page = await session.newPage(site.origin);
    const popup = await openPopupOn(session, page);
    await popup.waitForSelector(`${byId('match-account')}, ${byId('match-none')}`);
    const found = (await popup.$(byId('match-account'))) !== null;
    await session.closePopup(popup);
    await page.close();
    await own.bringToFront();
    return found;
  };
  expect(await offered()).toBe(false);
  await onAccount('GitHub', async () => {
    await type(own, 'account-origin-field', 'ftp://github.com');
    await click(own, 'account-origin-add');
    await waitFor(own, 'origins-error', ' [data-code="origin.unusable"]');
    await fill('account-origin-field', 'http://github.com');
    await click(own, 'account-origin-add');
    await click(own, 'account-http-cancel');
    await fill('account-origin-field', site.origin);
    await click(own, 'account-origin-add');
    await waitFor(own, 'account-origin');
  });
  expect(await offered()).toBe(true);
  await onAccount('GitHub', async () => {
    await click(own, 'account-origin-remove');
    await waitFor(own, 'account-origins-none');
  });
  expect(await offered()).toBe(false);
});

test('the secret comes only after the right password, and a wrong one is counted', async () => {
  const failures = (): Promise<unknown> =>
    own.evaluate(
      `(globalThis.browser ?? chrome).storage.local.get('vault.attempts').then((all) => all['vault.attempts'].failures)`,
    );
  const { secret } = entryOf(1).entry;
  await onAccount('Account 1', async () => {
    await click(own, 'reveal-open');
    await type(own, 'reveal-password', 'not the password');
    await click(own, 'reveal-submit');
    await waitFor(own, 'reveal-error', ' [data-code="vault.open_failed"]');
    expect(await failures()).toBe(1);
    expect(await own.content()).not.toContain(secret.slice(0, 4));

    await type(own, 'reveal-password', PASSWORD);
    await click(own, 'reveal-submit');
    expect((await textOf(own, 'reveal-secret')).replaceAll(' ', '')).toBe(secret);
    expect(await own.$(byId('reveal-qr'))).not.toBeNull();
    expect(await failures()).toBe(0);
    await click(own, 'reveal-hide');
    await own.waitForFunction((shown) => document.querySelector(shown) === null, {}, byId('reveal-shown'));
    expect(await own.content()).not.toContain(secret.slice(0, 4));
  });
});

test('a deleted account is in the trash, and two clicks bring it back', async () => {
  await own.locator(part('Account 3', 'account-edit')).click();
  await click(own, 'account-delete-open');
  expect(await textOf(own, 'account-delete')).toContain('Delete Account 3, kari@example.no?');
  await click(own, 'account-delete-confirm');
  await waitFor(own, 'account-deleted');
  await waitForNames(['Account 2', 'GitHub', 'Account 1']);

  await click(own, 'accounts-trash');
  await click(own, 'trash-restore');
  await waitFor(own, 'trash-none');
  await click(own, 'accounts-back');
  await own.waitForFunction((rows) => document.querySelectorAll(rows).length === 4, {}, byId('account-row'));
});

test('what is in the trash goes for good only after the password', async () => {
  await own.locator(part('Account 3', 'account-edit')).click();
  await click(own, 'account-delete-open');
  await click(own, 'account-delete-confirm');
  await click(own, 'accounts-trash');
  await click(own, 'trash-remove-one');
  await type(own, 'trash-remove-password', 'not the password');
  await click(own, 'trash-remove-submit');
  await waitFor(own, 'trash-remove-error', ' [data-code="vault.open_failed"]');
  await type(own, 'trash-remove-password', PASSWORD);
  await click(own, 'trash-remove-submit');
  await waitFor(own, 'trash-none');
  await click(own, 'accounts-back');
  await waitForNames(['Account 2', 'GitHub', 'Account 1']);
});

test('of an account that is there twice, one goes', async () => {
  await ask(own, 'account.add', entryOf(1));
  await click(own, 'accounts-duplicates');
  await waitFor(own, 'duplicates-group', '[data-same="secret"]');
  await click(own, 'duplicates-row', ':last-child [data-testid="duplicates-delete-open"]');
  await click(own, 'duplicates-delete-confirm');
  await waitFor(own, 'duplicates-none');
  await click(own, 'accounts-back');
  await waitForNames(['Account 2', 'GitHub', 'Account 1']);
});

/** RFC 4226, appendix D: the codes of counters 0 to 9 for "12345678901234567890". */
const CODES = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];

test('a counter that is out of step is found by two codes, or set', async () => {
  const counted: Request<'account.add'> = {
    entry: {
      ...entryOf(0).entry,
      type: 'hotp',
      issuer: 'Counted',
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    },
    origins: [],
  };
  const { id } = await ask(own, 'account.add', counted);
  await own.waitForSelector(part('Counted', 'account-edit'));
  await onAccount('Counted', async () => {
    await type(own, 'resync-first', CODES[5] ?? '');
    await type(own, 'resync-second', CODES[4] ?? '');
    await click(own, 'resync-find');
    await waitFor(own, 'counter-error', ' [data-code="counter.not_found"]');
    await fill('resync-second', CODES[6] ?? '');
    await click(own, 'resync-find');
    await waitUntilSaved('counter');
    expect(await textOf(own, 'resync-now')).toContain('7');
  });
  expect(await ask(own, 'code.next', { id })).toMatchObject({ code: CODES[7] });
  await onAccount('Counted', async () => {
    await fill('resync-counter', '2');
    await click(own, 'resync-set');
    await waitUntilSaved('counter');
  });
  expect(await ask(own, 'code.next', { id })).toMatchObject({ code: CODES[2] });
});
