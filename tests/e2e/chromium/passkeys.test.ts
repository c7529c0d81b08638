import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../../support/extension-session.ts';
import { pasteUri } from '../../support/journey/accounts.ts';
import { byId, click, textOf, type, waitFor } from '../../support/journey/by-test-id.ts';
import {
  choosePassword,
  finishChange,
  keepRecoveryCode,
  openSecurity,
  presentPasskey,
  proveByPassword,
  takeRecoveryCode,
} from '../../support/journey/change-slots.ts';
import { onboard, openPopupOn, PASSWORD } from '../../support/journey/onboard.ts';
import { htmlPage, keyUri } from '../../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';
import { lock, unlock, waitForOpen } from '../../support/journey/unlock.ts';
import { openSession } from '../../support/open-session.ts';
import { addAuthenticator } from '../../support/virtual-authenticator.ts';

/** Passkeys with Chromium's virtual authenticator, which belongs to one tab: so all is done in one. */

const NEW_PASSWORD = 'krabbe nattbuss 1905';

let site: ServedPages;
let session: ExtensionSession;
let page: Page;
let own: Page;
let recoveryCode: string;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await openSession();
  recoveryCode = await onboard(session);
  page = await session.newPage(site.origin);
  own = await openSecurity(session);
});

afterAll(async () => {
  await session.close();
  await site.close();
});

async function withPopup(act: (popup: Page) => Promise<void>): Promise<void> {
  const popup = await openPopupOn(session, page);
  await act(popup);
  await session.closePopup(popup);
}

/**
 * Our tab goes to a place of the options page, and has no history, like one that a popup opened. It must outlive the page's wish to
 * close, for its authenticator's sake.
 */
async function go(hash: string, mayClose = false): Promise<void> {
  await own.bringToFront();
  await own.evaluate(
    (to, isLast) => {
      if (!isLast) window.close = () => undefined;
      location.replace(to);
    },
    hash,
    mayClose,
  );
}

async function usePasskeyPage(): Promise<void> {
  await go('#about');
  await waitFor(own, 'options', '[data-section="about"]');
  await go('#passkey');
  await waitFor(own, 'passkey-page', '[data-stage="done"]');
}

test('a passkey without PRF is explained, one that knows no user is refused, a good one is added', async () => {
  await click(own, 'passkey-add');
  await proveByPassword(own, PASSWORD);
  await keepRecoveryCode(own, recoveryCode);
  await type(own, 'slots-name', 'This computer');

  const plain = await addAuthenticator(own, { prf: false });
  await click(own, 'slots-make');
  await waitFor(own, 'slots-error', ' [data-code="passkey.unsupported"]');
  await plain.remove();

  const anyone = await addAuthenticator(own, { userVerification: false });
  await click(own, 'slots-make');
  await waitFor(own, 'slots-error', ' [data-code="passkey.rejected"]');
  await anyone.remove();

  await addAuthenticator(own);
  await click(own, 'slots-make');
  expect(await textOf(own, 'slots-made')).toContain('This computer');
  await click(own, 'slots-next');
  await finishChange(own);
  expect(await textOf(own, 'passkey-name')).toBe('This computer');
});

test('it unlocks in its page, and the popup is open', async () => {
  await withPopup(lock);
  await usePasskeyPage();
  await withPopup(waitForOpen);
});

test('the popup sends there', async () => {
  const popup = await openPopupOn(session, page);
  await lock(popup);
  const before = new Set(session.browser.targets());
  const opened = session.browser.waitForTarget(
    (target) => target.url().endsWith('options.html#passkey') && !before.has(target),
  );
  await click(popup, 'unlock-passkey');
  const tab = await (await opened).page();
  await tab?.waitForSelector(byId('passkey-page'));
  await expect.poll(async () => popup.isClosed() || !(await session.isPopupOpen())).toBe(true);
  await tab?.close();
  await usePasskeyPage();
  await withPopup(waitForOpen);
});

test('asked again for every code, the password lets one through, and so does the passkey', async () => {
  await pasteUri(session, page, keyUri('Guarded', 'x@x.example'));
  await go('#security');
  await waitFor(own, 'ask-again');
  await own.select(byId('ask-again'), 'codes');
  await own.waitForFunction(
    (saved) => document.querySelector(saved)?.textContent,
    {},
    byId('ask-again-saved'),
  );
  await withPopup(async (popup) => {
    await click(popup, 'account-copy');
    await type(popup, 'step-up-password', PASSWORD);
    await click(popup, 'step-up-submit');
    await waitFor(popup, 'code');
  });
  await usePasskeyPage();
  expect(await textOf(own, 'passkey-done')).toContain('Confirmed');
  await withPopup(async (popup) => {
    await waitFor(popup, 'account-show');
    await click(popup, 'account-copy');
    await waitFor(popup, 'code');
    expect(await popup.$(byId('step-up'))).toBeNull();
  });
});

test('presented at a change of the password it goes on opening; the old password does not', async () => {
  await go('#security');
  await click(own, 'password-change');
  await proveByPassword(own, PASSWORD);
  await choosePassword(own, NEW_PASSWORD);
  await keepRecoveryCode(own, recoveryCode);
  await presentPasskey(own);
  await finishChange(own);
  await withPopup(async (popup) => {
    await lock(popup);
    await type(popup, 'unlock-password', PASSWORD);
    await click(popup, 'unlock-submit');
    await waitFor(popup, 'unlock-error');
  });
  await usePasskeyPage();
  await withPopup(waitForOpen);
});

test('its page closes when it is done', async () => {
  await withPopup(lock);
  await go('#about');
  await own.reload();
  const closed = new Promise((resolve) => own.once('close', resolve));
  await go('#passkey', true);
  await closed;
  await withPopup(waitForOpen);
});

test('not presented it is dropped, and named', async () => {
  own = await openSecurity(session);
  await click(own, 'recovery-new');
  await proveByPassword(own, NEW_PASSWORD);
  await takeRecoveryCode(own);
  await waitFor(own, 'slots-passkeys-step');
  await click(own, 'slots-next');
  expect(await textOf(own, 'slots-will-drop')).toContain('This computer');
  expect(await finishChange(own)).toContain('This computer');
  expect(await own.$(byId('passkey'))).toBeNull();
  await withPopup(async (popup) => {
    await lock(popup);
    await waitFor(popup, 'unlock');
    expect(await popup.$(byId('unlock-passkey'))).toBeNull();
    await unlock(popup, NEW_PASSWORD);
  });
});
