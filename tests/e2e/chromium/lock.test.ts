import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../../support/extension-session.ts';
import { waitFor } from '../../support/journey/by-test-id.ts';
import { evaluateInWorker } from '../../support/journey/evaluate-in-worker.ts';
import { onboard, PASSWORD } from '../../support/journey/onboard.ts';
import { ask, entryOf, sendFrom } from '../../support/journey/vault-messages.ts';
import { unlockFrom } from '../../support/journey/write-schedule.ts';
import { openSession } from '../../support/open-session.ts';

/** What locks, in a real browser. No driver can lock the screen: the browser's own event is fired in the worker instead. */

let session: ExtensionSession;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  await onboard(session);
  page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options', '[data-state="unlocked"]');
  await ask(page, 'account.add', entryOf(0));
});

afterAll(() => session.close());

const SCREEN_LOCKED = `chrome.idle.onStateChanged.dispatch('locked')`;

test('the screen is locked: an open page shows the lock by itself, and nothing is given out', async () => {
  await evaluateInWorker(session, SCREEN_LOCKED);
  await waitFor(page, 'options', '[data-state="locked"]');
  await waitFor(page, 'unlock');
  expect(await sendFrom(page, 'account.list', { query: '', offset: 0, limit: 1 })).toMatchObject({
    ok: false,
    error: 'vault.locked',
  });
  expect(await evaluateInWorker(session, `chrome.storage.session.get('vault.session')`)).toEqual({});
});

test('two unlocks at once: both open, and the failures are counted one by one', async () => {
  const wrong = { method: 'password', secret: 'not the password' } as const;
  const refused = await Promise.all([1, 2, 3].map(() => sendFrom(page, 'vault.unlock', wrong)));
  expect(refused.map((one) => (one.ok ? 'open' : one.error))).toEqual(Array(3).fill('vault.open_failed'));
  await Promise.all([unlockFrom(page, PASSWORD), unlockFrom(page, PASSWORD)]);
  expect((await ask(page, 'vault.state', {})).state).toBe('unlocked');
});
