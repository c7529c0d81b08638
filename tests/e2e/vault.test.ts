import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { addByUri, pasteUri } from '../support/journey/accounts.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { htmlPage, keyUri } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { lock, unlock, waitForOpen } from '../support/journey/unlock.ts';
import { openSession } from '../support/open-session.ts';

/** The vault through the popup: what opens it, what it survives, and what is typed into it. */

/** RFC 4226, appendix D: the codes of counters 0, 1, 2 for "12345678901234567890". */
const HOTP_URI = 'otpauth://hotp/Counted:x@x.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0';
const HOTP_CODES = ['755224', '287082', '359152'];

let site: ServedPages;
let session: ExtensionSession;
let page: Page;
let recoveryCode: string;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await openSession();
  recoveryCode = await onboard(session);
  page = await session.newPage(site.origin);
  await pasteUri(session, page, keyUri('Kept', 'x@x.example'));
});

afterAll(async () => {
  await session.close();
  await site.close();
});

const issuersIn = async (popup: Page): Promise<readonly string[]> => {
  await waitFor(popup, 'account-row');
  return popup.$$eval(byId('account-issuer'), (all) => all.map((one) => one.textContent.trim()));
};

const withPopup = async (act: (popup: Page) => Promise<void>): Promise<void> => {
  const popup = await openPopupOn(session, page);
  await act(popup);
  await session.closePopup(popup);
};

test('locked it shows no account; a wrong password says so, the right one opens', () =>
  withPopup(async (popup) => {
    await waitFor(popup, 'account-row');
    await lock(popup);
    expect(await popup.$(byId('account-row'))).toBeNull();
    await type(popup, 'unlock-password', 'not the password');
    await click(popup, 'unlock-submit');
    expect(await textOf(popup, 'unlock-error')).toContain('Wrong password');
    expect(await popup.$(byId('account-row'))).toBeNull();
    await unlock(popup);
    expect(await issuersIn(popup)).toEqual(['Kept']);
  }));

test('the recovery code opens it too', () =>
  withPopup(async (popup) => {
    await lock(popup);
    await click(popup, 'unlock-change');
    await type(popup, 'unlock-recovery', recoveryCode.toLowerCase());
    await click(popup, 'unlock-submit');
    await waitForOpen(popup);
  }));

test('a pasted key URI and an account typed by hand are kept', () =>
  withPopup(async (popup) => {
    await addByUri(popup, keyUri('Pasted', 'x@x.example', 'NBSWY3DPFQQHO33SNRSCCIJBEEQQQQQQ'));
    await click(popup, 'menu');
    await click(popup, 'menu-add');
    await type(popup, 'manual-issuer', 'Typed');
    await type(popup, 'manual-secret', 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq');
    await click(popup, 'manual-save');
    await waitFor(popup, 'add-saved');
    await click(popup, 'back');
    await popup.waitForFunction(
      (rows) => document.querySelectorAll(rows).length === 3,
      {},
      byId('account-issuer'),
    );
    expect((await issuersIn(popup)).toSorted()).toEqual(['Kept', 'Pasted', 'Typed']);
  }));

test('a pasted text that is no key URI gets told so', () =>
  withPopup(async (popup) => {
    await click(popup, 'menu');
    await click(popup, 'menu-add');
    await type(popup, 'paste-text', 'https://x.example/');
    await click(popup, 'paste-read');
    await waitFor(popup, 'paste-error', ' [data-code="uri.not_otpauth"]');
    await click(popup, 'back');
  }));

test('a half-typed form is still there when the popup comes back', async () => {
  await withPopup(async (popup) => {
    await click(popup, 'menu');
    await click(popup, 'menu-add');
    await type(popup, 'manual-issuer', 'Half');
  });
  await withPopup(async (popup) => {
    const issuer = await waitFor(popup, 'manual-issuer');
    expect(await issuer.evaluate((field) => (field as HTMLInputElement).value)).toBe('Half');
    await click(popup, 'back');
  });
});

test('a counter is saved before its code is on the screen', async () => {
  const row = (popup: Page) =>
    popup.locator(`::-p-xpath(//*[@data-testid="account-row"][contains(., "Counted")]//button)`);
  const shown = async (popup: Page, code: string | undefined) => {
    await popup.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll(selector)].some(
          (one) =>
            one.textContent.includes('Counted') && one.textContent.replace(/\D/g, '').includes(wanted ?? '?'),
        ),
      {},
      byId('account-row'),
      code,
    );
  };
  await pasteUri(session, page, HOTP_URI);
  await withPopup(async (popup) => {
    await row(popup).click();
    await shown(popup, HOTP_CODES[0]);
    await click(popup, 'account-next');
    await shown(popup, HOTP_CODES[1]);
    // Dead the moment the code could be read: the counter must be in the vault by then.
    await session.killBackground();
  });
  await withPopup(async (popup) => {
    await row(popup).click();
    await shown(popup, HOTP_CODES[2]);
  });
});

test('a new start of the browser asks for the password, and never for a new vault', async () => {
  await session.restart();
  page = await session.newPage(site.origin);
  await withPopup(async (popup) => {
    await waitFor(popup, 'popup', '[data-state="locked"]');
    await unlock(popup, PASSWORD);
    expect(await issuersIn(popup)).toContain('Kept');
  });
  const tabs = await session.browser.pages();
  expect(tabs.filter((tab) => tab.url().includes('welcome.html'))).toEqual([]);
});

const DELETE_DATABASE = `new Promise((resolve, reject) => {
  const asked = indexedDB.deleteDatabase('portvakt-vault');
  asked.onsuccess = () => resolve();
  asked.onerror = () => reject(asked.error);
})`;

const RECORDS = `new Promise((resolve, reject) => {
  const asked = indexedDB.open('portvakt-vault');
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const counting = asked.result.transaction('records').objectStore('records').count();
    counting.onsuccess = () => { asked.result.close(); resolve(counting.result); };
  };
})`;

const COPIES = `chrome.storage.local.get(['vault.copy.a', 'vault.copy.b']).then((copies) => Object.keys(copies).length)`;

test.each([
  ['database', DELETE_DATABASE, RECORDS],
  ['storage', 'chrome.storage.local.clear()', COPIES],
])(
  'whoever deletes the %s takes nothing: the other store brings it back',
  async (_store, deleteAll, count) => {
    const own = await session.openExtensionPage('options.html');
    await waitFor(own, 'options');
    await own.evaluate(deleteAll);
    await session.killBackground();
    await withPopup(async (popup) => {
      if (await popup.$(`${byId('popup')}[data-state="unlocked"]`)) await lock(popup);
      await waitFor(popup, 'popup', '[data-state="locked"]');
      await unlock(popup);
      expect(await issuersIn(popup)).toContain('Kept');
    });
    expect(await own.evaluate(count)).toBeGreaterThan(0);
    await own.close();
  },
);
