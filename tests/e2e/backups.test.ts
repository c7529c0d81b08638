import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRecoveryCode } from '../../lib/vault/recovery-code.ts';
import { openDownloads, type Downloads } from '../support/downloads.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, PASSWORD } from '../support/journey/onboard.ts';
import { openSession } from '../support/open-session.ts';
import { decryptVault } from '../support/vault-decryptor.ts';

/** What survives the loss of the browser, and what brings an earlier moment back. Files are opened by a reader of its own. */

const NAME = 'portvakt-backup-\\d{4}-\\d\\d-\\d\\d\\.pvkvault$';

let session: ExtensionSession;
let downloads: Downloads;
let recoveryCode: string;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  recoveryCode = await onboard(session);
  downloads = await openDownloads(session);
  page = await session.openExtensionPage('options.html#security');
  await unlockHere();
  await addHere('Altinn', 'JBSWY3DPEHPK3PXP');
  await addHere('GitHub', 'NBSWY3DPFQQHO33SNRSCCIJB');
});

afterAll(async () => {
  await session.close();
  await downloads.remove();
});

async function unlockHere(): Promise<void> {
  await waitFor(page, 'options', '[data-state]');
  if (await page.$(`${byId('options')}[data-state="unlocked"]`)) return;
  // The section of these cards stays open while locked; another one asks.
  await click(page, 'nav-accounts');
  await type(page, 'unlock-password', PASSWORD);
  await click(page, 'unlock-submit');
  await waitFor(page, 'options', '[data-state="unlocked"]');
  await click(page, 'nav-security');
}

/** Asks the background as our pages do. */
async function ask(kind: string, request: object): Promise<unknown> {
  const outcome = (await page.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ kind, request })})`,
  )) as { ok: boolean; value?: unknown; error?: string };
  if (!outcome.ok) throw new Error(`${kind}: ${outcome.error}`);
  return outcome.value;
}

const addHere = (issuer: string, secret: string) =>
  ask('account.add', {
    entry: {
      type: 'totp',
      issuer,
      label: 'x@x.example',
      secret,
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
      pin: '',
    },
    origins: [],
  });

/** The accounts of the vault, by name. */
async function rowsHere(): Promise<readonly { id: string; issuer: string }[]> {
  const { rows } = (await ask('account.list', { query: '', offset: 0, limit: 50 })) as {
    rows: readonly { id: string; issuer: string }[];
  };
  return rows.toSorted((one, other) => one.issuer.localeCompare(other.issuer));
}

/** The issuers in a file, by a reader that shares no code with the extension. */
function issuersIn(file: Buffer): readonly unknown[] {
  const { json } = decryptVault(file, { password: PASSWORD });
  return (json as { a: unknown[][] }).a.map((account) => account[7]).toSorted();
}

test('a backup by itself is written by the background once the rhythm is chosen', async () => {
  await waitFor(page, 'backup-none');
  // A real key, because the browser wants a gesture before it is asked for a permission.
  const select = await waitFor(page, 'backup-every');
  await select.focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent !== '',
    {},
    byId('backup-every-saved'),
  );
  expect(await ask('care.get', {})).toMatchObject({ backupEvery: 'day', backupAt: 0 });
  await ask('vault.lock', {});
  await waitFor(page, 'options', '[data-state="locked"]');
  await unlockHere();
  const file = await downloads.waitFor(new RegExp(`^Portvakt[/\\\\]${NAME}`));
  expect(issuersIn(file)).toEqual(['Altinn', 'GitHub']);
  // The page is told when the vault knows of it.
  await waitFor(page, 'backup-last');
});

test('a backup by hand holds the accounts, and opens with the password or the recovery code alone', async () => {
  await click(page, 'backup-save');
  expect(await textOf(page, 'backup-saved')).toContain('portvakt-backup-');
  const file = await downloads.waitFor(new RegExp(`^${NAME}`));
  expect(issuersIn(file)).toEqual(['Altinn', 'GitHub']);
  expect(file.includes('GitHub')).toBe(false);
  expect(() => decryptVault(file, { password: 'not the password' })).toThrow();
  const recovery = Buffer.from(parseRecoveryCode(recoveryCode));
  expect(decryptVault(file, { recovery }).generation).toBe(
    decryptVault(file, { password: PASSWORD }).generation,
  );
});

test('a snapshot brings deleted accounts back, and what came later goes to the trash', async () => {
  const [altinn] = await rowsHere();
  // The daily snapshot was taken when the second account was saved: it holds the first.
  await ask('account.delete', { ids: [altinn?.id] });
  expect((await rowsHere()).map(({ issuer }) => issuer)).toEqual(['GitHub']);

  const daily = `${byId('snapshot')}[data-reason="daily"] ${byId('snapshot-restore')}`;
  await page.locator(daily).click();
  await type(page, 'snapshot-ask-password', PASSWORD);
  await click(page, 'snapshot-ask-submit');
  expect(await textOf(page, 'snapshot-restored')).toBe('Good: 1 account is back, 1 went to the trash.');
  expect((await rowsHere()).map(({ issuer }) => issuer)).toEqual(['Altinn']);
  expect(await ask('trash.list', {})).toMatchObject([{ issuer: 'GitHub' }]);
  // The moment before is kept too.
  await waitFor(page, 'snapshot', '[data-reason="restore"]');
});

test('with a wrong password no snapshot comes back', async () => {
  await page.locator(`${byId('snapshot')}[data-reason="restore"] ${byId('snapshot-restore')}`).click();
  await type(page, 'snapshot-ask-password', 'not the password');
  await click(page, 'snapshot-ask-submit');
  await waitFor(page, 'snapshot-ask-error', ' [data-code="vault.open_failed"]');
  expect((await rowsHere()).map(({ issuer }) => issuer)).toEqual(['Altinn']);
  await click(page, 'snapshot-ask-cancel');
});
