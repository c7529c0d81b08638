import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { builtExtension } from '../../support/builds.ts';
import { copyProfile, filesIn } from '../../support/damaged-profile.ts';
import type { ExtensionSession } from '../../support/extension-session.ts';
import { launchFirefox } from '../../support/firefox.ts';
import { addByUri } from '../../support/journey/accounts.ts';
import { byId, waitFor } from '../../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../../support/journey/onboard.ts';
import { htmlPage, keyUri } from '../../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';
import { unlock } from '../../support/journey/unlock.ts';
import { openProfile, type Profile } from '../../support/profile.ts';

/**
 * The stores damaged on the disk while Firefox is closed. Both are SQLite files: IndexedDB of the extension's origin, and
 * `storage.local`, which is an IndexedDB of the browser's own beside it.
 */

const ISSUERS = ['Alpha', 'Beta'];
const extensionDir = builtExtension('firefox');

let site: ServedPages;
let whole: Profile;
let session: ExtensionSession | undefined;
let copy: Profile | undefined;

const secretOf = (issuer: string) => encodeBase32(new TextEncoder().encode(issuer.repeat(5)));

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  whole = await openProfile(undefined);
  const first = await launchFirefox({ extensionDir, userDataDir: whole.folder });
  await onboard(first);
  const popup = await openPopupOn(first, await first.newPage(site.origin));
  for (const issuer of ISSUERS) await addByUri(popup, keyUri(issuer, 'x@x.example', secretOf(issuer)));
  await first.closePopup(popup);
  await first.close();
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

/** The SQLite files of the extension's origins: with `userContextId` is `storage.local`, without it our own database. */
async function databasesOf(
  profile: string,
  store: 'IndexedDB' | 'storage.local',
): Promise<readonly string[]> {
  const root = join(profile, 'storage', 'default');
  const folders = (await readdir(root)).filter(
    (name) =>
      name.startsWith('moz-extension') && name.includes('userContextId') === (store === 'storage.local'),
  );
  const files = await Promise.all(
    folders.map((name) => filesIn(join(root, name, 'idb'), /\.sqlite(?:-wal)?$/)),
  );
  return files.flat();
}

const DAMAGE = {
  removed: (file: string) => rm(file),
  'cut short': async (file: string) => truncate(file, 1000),
};

async function issuersIn(popup: Page): Promise<readonly string[]> {
  await waitFor(popup, 'account-row');
  const issuers = await popup.$$eval(byId('account-issuer'), (all) =>
    all.map((one) => one.textContent.trim()),
  );
  return issuers.toSorted();
}

/** The popup over a damaged copy of the profile, and the state it shows. */
async function startDamaged(damage: (profile: string) => Promise<void>) {
  copy = await copyProfile(whole.folder);
  await damage(copy.folder);
  session = await launchFirefox({ extensionDir, userDataDir: copy.folder });
  const popup = await openPopupOn(session, await session.newPage(site.origin));
  const state = await popup.$eval(byId('popup'), (element) => element.getAttribute('data-state'));
  return { popup, state };
}

const CASES = (['IndexedDB', 'storage.local'] as const).flatMap((store) =>
  (['removed', 'cut short'] as const).map((how) => [store, how] as const),
);

test.each(CASES)('%s %s: every account is there', async (store, how) => {
  const { popup, state } = await startDamaged(async (profile) => {
    const files = await databasesOf(profile, store);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await DAMAGE[how](file);
  });
  expect(state).toBe('locked');
  await unlock(popup);
  expect(await issuersIn(popup)).toEqual(ISSUERS);
});

test.each(['removed', 'cut short'] as const)('both %s: the recovery page, never onboarding', async (how) => {
  const { popup, state } = await startDamaged(async (profile) => {
    for (const store of ['IndexedDB', 'storage.local'] as const) {
      for (const file of await databasesOf(profile, store)) await DAMAGE[how](file);
    }
  });
  expect(state).toBe('damaged');
  await waitFor(popup, 'damaged-rescue');
});
