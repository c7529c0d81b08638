import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import {
  choosePassword,
  finishChange,
  keepRecoveryCode,
  openSecurity,
  proveByPassword,
  takeRecoveryCode,
} from '../support/journey/change-slots.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { lock, unlock, waitForOpen } from '../support/journey/unlock.ts';
import { openSession } from '../support/open-session.ts';

/** Changes of the ways to unlock: what opened before opens no more, in the popup and for good. */

const NEW_PASSWORD = 'krabbe nattbuss 1905';

let site: ServedPages;
let session: ExtensionSession;
let page: Page;
let recoveryCode: string;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await openSession();
  recoveryCode = await onboard(session);
  page = await session.newPage(site.origin);
});

afterAll(async () => {
  await session.close();
  await site.close();
});

async function withLockedPopup(act: (popup: Page) => Promise<void>): Promise<void> {
  const popup = await openPopupOn(session, page);
  if (await popup.$(`${byId('popup')}[data-state="unlocked"]`)) await lock(popup);
  await act(popup);
  await session.closePopup(popup);
}

async function refuse(popup: Page, testId: 'unlock-password' | 'unlock-recovery', secret: string) {
  await type(popup, testId, secret);
  await click(popup, 'unlock-submit');
  await waitFor(popup, 'unlock-error');
  await popup.$eval(`input${byId(testId)}, ${byId(testId)} input`, (input) => {
    (input as HTMLInputElement).select();
  });
}

test('a changed password: the old one opens nothing, the new one opens', async () => {
  const security = await openSecurity(session);
  await click(security, 'password-change');
  await proveByPassword(security, PASSWORD);
  await choosePassword(security, NEW_PASSWORD);
  await keepRecoveryCode(security, recoveryCode);
  await finishChange(security);
  await security.close();
  await withLockedPopup(async (popup) => {
    await refuse(popup, 'unlock-password', PASSWORD);
    expect(await popup.$(byId('unlock-trouble'))).not.toBeNull();
    await unlock(popup, NEW_PASSWORD);
  });
});

test('a wrong password changes nothing', async () => {
  const security = await openSecurity(session);
  await click(security, 'password-change');
  await proveByPassword(security, PASSWORD);
  expect(await textOf(security, 'slots-error')).toContain('Wrong password');
  await click(security, 'slots-cancel');
  await security.close();
  await withLockedPopup((popup) => unlock(popup, NEW_PASSWORD));
});

test('the recovery code that was kept goes on opening; a new one puts it out of use', async () => {
  await withLockedPopup(async (popup) => {
    await click(popup, 'unlock-change');
    await type(popup, 'unlock-recovery', recoveryCode);
    await click(popup, 'unlock-submit');
    await waitForOpen(popup);
  });
  const security = await openSecurity(session);
  await click(security, 'recovery-new');
  await proveByPassword(security, NEW_PASSWORD);
  const newCode = await takeRecoveryCode(security);
  await finishChange(security);
  await security.close();
  await withLockedPopup(async (popup) => {
    await click(popup, 'unlock-change');
    await refuse(popup, 'unlock-recovery', recoveryCode);
    await type(popup, 'unlock-recovery', newCode);
    await click(popup, 'unlock-submit');
    await waitForOpen(popup);
  });
});

test('all of it holds after a new start of the browser', async () => {
  await session.restart();
  page = await session.newPage(site.origin);
  await withLockedPopup(async (popup) => {
    await refuse(popup, 'unlock-password', PASSWORD);
    await unlock(popup, NEW_PASSWORD);
  });
});
