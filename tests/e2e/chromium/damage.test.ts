import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { builtExtension } from '../../support/builds.ts';
import { launchChromium, type ChromiumSession } from '../../support/chromium.ts';
import { copyProfile, LEVELDB_DAMAGE, removeAll } from '../../support/damaged-profile.ts';
import { addByUri } from '../../support/journey/accounts.ts';
import { byId, click, type, waitFor } from '../../support/journey/by-test-id.ts';
import { onboard, openPopupOn, PASSWORD } from '../../support/journey/onboard.ts';
import { htmlPage, keyUri } from '../../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';
import { unlock } from '../../support/journey/unlock.ts';
import { openProfile, type Profile } from '../../support/profile.ts';

/** The stores damaged on the disk while the browser is closed. Whatever happens, no account is lost and nobody is onboarded. */

const COPY = `chrome.storage.local.get('vault.copy.a').then((found) => found['vault.copy.a'])`;
const ISSUERS = ['Alpha', 'Beta', 'Gamma'];
const extensionDir = builtExtension('chromium');

let site: ServedPages;
let whole: Profile;
let backup: string;
let session: ChromiumSession | undefined;
let copy: Profile | undefined;

/** Another one for each, or they would be one account. */
const secretOf = (issuer: string) => encodeBase32(new TextEncoder().encode(issuer.repeat(5)));

const add = async (on: ChromiumSession, issuers: readonly string[]) => {
  const popup = await openPopupOn(on, await on.newPage(site.origin));
  if (await popup.$(`${byId('popup')}[data-state="locked"]`)) await unlock(popup);
  for (const issuer of issuers) await addByUri(popup, keyUri(issuer, 'x@x.example', secretOf(issuer)));
  await on.closePopup(popup);
};

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  whole = await openProfile(undefined);
  const first = await launchChromium({ extensionDir, userDataDir: whole.folder });
  await onboard(first);
  await add(first, ISSUERS.slice(0, 1));
  // A start turns the logs so far into tables, so there is both to damage.
  await first.restart();
  await add(first, ISSUERS.slice(1));
  const own = await first.openExtensionPage('options.html');
  // A backup file is the bytes of one sealed record, and so is this copy.
  const sealed = (await own.evaluate(COPY)) as string;
  await first.close();
  backup = join(whole.folder, 'backup.pvkvault');
  await writeFile(backup, Buffer.from(sealed, 'base64url'));
});

afterEach(async () => {
  await session?.close();
  await copy?.remove();
  session = copy = undefined;
});

afterAll(async () => {
  await site.close();
  await whole.remove();
});

const STORES = {
  IndexedDB: async (profile: string) => {
    const folder = join(profile, 'Default', 'IndexedDB');
    const found = (await readdir(folder)).find((name) => /^chrome-extension_.*\.leveldb$/.test(name));
    return join(folder, found ?? 'missing');
  },
  'storage.local': async (profile: string) => {
    const folder = join(profile, 'Default', 'Local Extension Settings');
    const [found] = await readdir(folder);
    return join(folder, found ?? 'missing');
  },
};

/** Starts the browser over a damaged copy of the profile. */
async function startDamaged(damage: (profile: string) => Promise<void>) {
  copy = await copyProfile(whole.folder);
  await damage(copy.folder);
  session = await launchChromium({ extensionDir, userDataDir: copy.folder });
  const popup = await openPopupOn(session, await session.newPage(site.origin));
  const state = await popup.$eval(byId('popup'), (element) => element.getAttribute('data-state'));
  return { session, popup, state };
}

async function issuersIn(popup: Page): Promise<readonly string[]> {
  await waitFor(popup, 'account-row');
  const issuers = await popup.$$eval(byId('account-issuer'), (all) =>
    all.map((one) => one.textContent.trim()),
  );
  return issuers.toSorted();
}

async function isOnboarding({ browser }: ChromiumSession): Promise<boolean> {
  return (await browser.pages()).some((page) => page.url().includes('welcome.html'));
}

const DAMAGE = Object.entries(LEVELDB_DAMAGE);

describe.each(Object.entries(STORES))('%s', (_store, folderOf) => {
  test.each(DAMAGE)('%s: every account is there, and both stores are whole again', async (_name, damage) => {
    const {
      session: started,
      popup,
      state,
    } = await startDamaged(async (profile) => damage(await folderOf(profile)));
    expect(state).toBe('locked');
    await unlock(popup);
    expect(await issuersIn(popup)).toEqual(ISSUERS);
    expect(await isOnboarding(started)).toBe(false);
    const page = await started.openExtensionPage('options.html#recovery');
    for (const store of ['primary', 'mirror'])
      await waitFor(page, `store-${store}`, '[data-standing="whole"]');
  });
});

describe('both at once', () => {
  test.each(DAMAGE)('%s: every account, or the recovery page', async (_name, damage) => {
    const {
      session: started,
      popup,
      state,
    } = await startDamaged(async (profile) => {
      for (const folderOf of Object.values(STORES)) await damage(await folderOf(profile));
    });
    if (state === 'locked') {
      await unlock(popup);
      const issuers = await issuersIn(popup);
      // What was cut off is nowhere any more: then it is said, and nothing is written over it.
      if (issuers.length < ISSUERS.length) await waitFor(popup, 'banner-hold');
      else expect(issuers).toEqual(ISSUERS);
    } else {
      expect(state).toBe('damaged');
      await waitFor(popup, 'damaged-rescue');
    }
    expect(await isOnboarding(started)).toBe(false);
  });

  test('with every file of both removed, a backup file brings all of it back', async () => {
    const {
      session: started,
      popup,
      state,
    } = await startDamaged(async (profile) => {
      for (const folderOf of Object.values(STORES)) await removeAll(await folderOf(profile));
    });
    expect(state).toBe('damaged');
    await started.closePopup(popup);
    const page = await started.openExtensionPage('options.html#recovery');
    await waitFor(page, 'rescue-lost');
    const chooser = (await waitFor(page, 'restore-file')) as ElementHandle<HTMLInputElement>;
    await chooser.uploadFile(backup);
    await type(page, 'restore-password', PASSWORD);
    await click(page, 'restore-submit');
    expect(
      await page.$eval(byId('restore-confirm-confirm'), (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true);
    await type(page, 'restore-confirm-word', 'REPLACE');
    await click(page, 'restore-confirm-confirm');
    await waitFor(page, 'rescue-restored');
    for (const store of ['primary', 'mirror'])
      await waitFor(page, `store-${store}`, '[data-standing="whole"]');

    await started.restart();
    const again = await openPopupOn(started, await started.newPage(site.origin));
    await unlock(again);
    expect(await issuersIn(again)).toEqual(ISSUERS);
  });
});
