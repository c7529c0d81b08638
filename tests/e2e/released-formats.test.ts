import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { waitFor } from '../support/journey/by-test-id.ts';
import { ask, entryOf, listAll } from '../support/journey/vault-messages.ts';
import { unlockFrom } from '../support/journey/write-schedule.ts';
import { openSession } from '../support/open-session.ts';
import formatOne from '../fixtures/vault/format-1.json' with { type: 'json' };
import formatTwo from '../fixtures/vault/format-2.json' with { type: 'json' };
import formatThree from '../fixtures/vault/format-3.json' with { type: 'json' };
import formatFour from '../fixtures/vault/format-4.json' with { type: 'json' };

/** A vault of every format that was ever released opens in today's extension, with all that is in it, and goes on. For ever. */

let session: ExtensionSession;
let page: Page;

beforeEach(async () => {
  session = await openSession();
  page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options', '[data-state="new"]');
});

afterEach(() => session.close());

/** As a browser would have it that lost the first store. */
async function plant(record: string): Promise<void> {
  const copies = JSON.stringify({ 'vault.copy.a': record, 'vault.copy.b': record, 'vault.install': 'x' });
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${copies})`);
  await session.killBackground();
}

const FORMATS = [
  { name: 'format 1', fixture: formatOne, migrated: 1 },
  { name: 'format 2', fixture: formatTwo, migrated: 1 },
  { name: 'format 3', fixture: formatThree, migrated: 1 },
  { name: 'format 4', fixture: formatFour, migrated: 0 },
];

test.each(FORMATS)('$name', async ({ fixture, migrated }) => {
  await plant(fixture.record);
  expect((await ask(page, 'vault.state', {})).state).toBe('locked');
  await unlockFrom(page, fixture.password);
  const expected = fixture.document.accounts.map(({ id, issuer, label }) => ({ id, issuer, label }));
  const found = (await listAll(page)).map(({ id, issuer, label }) => ({ id, issuer, label }));
  expect(found.sort(byId)).toEqual(expected.sort(byId));
  expect(await ask(page, 'registration.list', {})).toHaveLength(fixture.document.registrations.length);

  const { id } = await ask(page, 'account.add', entryOf(0));
  const snapshots = await ask(page, 'snapshot.list', {});
  expect(snapshots.filter(({ reason }) => reason === 'migration')).toHaveLength(migrated);
  await ask(page, 'vault.lock', {});
  await session.killBackground();
  await ask(page, 'vault.unlock', { method: 'recovery', secret: fixture.recoveryCode });
  expect((await listAll(page)).map((row) => row.id).sort()).toEqual(
    [...expected.map((row) => row.id), id].sort(),
  );
});

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : 1;
