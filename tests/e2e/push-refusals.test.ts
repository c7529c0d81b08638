import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { approve, askForPush, enrolPush, openCard } from '../support/journey/approve.ts';
import { byId, click, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { withoutPushService } from '../support/journey/push-service.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { startPhishingProxy, type PhishingProxy } from '../support/journey/phishing-proxy.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { registerAt } from '../support/journey/service.ts';
import { openSession } from '../support/open-session.ts';

/** What must not be approved, and how the user says no. */

let server: RunningServer;
let proxy: PhishingProxy;
let site: ServedPages;
let session: ExtensionSession;
let page: Page;

beforeAll(async () => {
  server = await startServer({ demo: true });
  proxy = await startPhishingProxy(server.origin);
  site = await servePages({ '/sign-in': htmlPage('<p>Waiting for your answer.</p>') });
  session = await openSession({ grant: ['<all_urls>'] });
  await withoutPushService(session);
  await onboard(session);
  page = await session.newPage();
  await enrolPush(session, page, server.origin);
});

afterAll(async () => {
  await session.close();
  await Promise.all([proxy.close(), site.close()]);
  await server.close();
});

/** Notes in the popup when Approve came on the screen, and when it came alive last. */
const RECORD_APPROVE = `{
  const recorded = globalThis.recorded = { shown: 0, alive: 0 };
  let isAlive = false;
  new MutationObserver(() => {
    const button = document.querySelector('${byId('approval-approve')}');
    if (button) recorded.shown ||= performance.now();
    if (button && !button.disabled && !isAlive) recorded.alive = performance.now();
    isAlive = Boolean(button && !button.disabled);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}`;

test('the sign-in page behind a proxy: red, the seen origin by name, and no way to approve', async () => {
  await askForPush(page, proxy.origin, 'page');
  const popup = await openCard(session, page);
  await waitFor(popup, 'approval', '[data-verdict="elsewhere"]');
  expect(await textOf(popup, 'verdict-seen')).toBe(proxy.origin);
  expect(await textOf(popup, 'verdict-expected')).toBe(server.origin);
  expect(await popup.$(byId('approval-approve'))).toBeNull();
  await click(popup, 'approval-deny');
  await waitFor(page, 'result', '[data-state="denied"]');
  await session.closePopup(popup);
});

test('without its page open a page-bound request is red too', async () => {
  await page.goto('about:blank');
  const account = await registerAt(server, session, page, 'no-page@x.example');
  const challenge = await account.ask({ binding: 'page', pageOrigin: server.origin });
  const popup = await openCard(session, page);
  await waitFor(popup, 'approval', '[data-verdict="not_here"]');
  expect(await popup.$(byId('approval-approve'))).toBeNull();
  await click(popup, 'approval-deny');
  await waitFor(popup, 'answered');
  expect(await account.stateOf(challenge)).toBe('denied');
  await session.closePopup(popup);
});

test('Approve is dead for a second after anything moved, and for clicks that no person makes', async () => {
  const account = await registerAt(server, session, page, 'eager@x.example');
  await page.goto(`${site.origin}/sign-in`);
  const challenge = await account.ask({ binding: 'page', pageOrigin: site.origin });
  const popup = await openCard(session, page);
  await waitFor(popup, 'approval', '[data-verdict="not_here"]');
  await popup.evaluate(RECORD_APPROVE);
  await page.evaluate((nonce) => {
    document.head.insertAdjacentHTML('beforeend', `<meta name="portvakt-approval" content="${nonce}">`);
  }, challenge.pageNonce ?? '');
  await waitFor(popup, 'approval-approve', ':not([disabled])');
  const { shown, alive } = (await popup.evaluate('globalThis.recorded')) as { shown: number; alive: number };
  // The page hears of the change a moment after the second began.
  expect(alive - shown).toBeGreaterThanOrEqual(900);

  await popup.$eval(byId('approval-approve'), (button) => {
    (button as HTMLButtonElement).click();
    button.dispatchEvent(new PointerEvent('click', { bubbles: true, cancelable: true }));
    (button as HTMLButtonElement).form?.requestSubmit();
  });
  // Had one of them counted, this click would find the card answered.
  await click(popup, 'approval-deny');
  await waitFor(popup, 'answered');
  expect(await account.stateOf(challenge)).toBe('denied');
  await session.closePopup(popup);
});

test('three wrong codes end the request', async () => {
  const account = await registerAt(server, session, page, 'guesser@x.example');
  const challenge = await account.ask({ binding: 'code' });
  const wrong = challenge.code === '000000' ? '111111' : '000000';
  const popup = await openCard(session, page);
  for (const attempt of [1, 2]) {
    await type(popup, 'approval-code', wrong);
    await approve(popup);
    await waitFor(popup, 'approval-error', ' [data-code="approval.code_wrong"]');
    expect(await account.stateOf(challenge), `after ${attempt}`).toBe('pending');
  }
  await type(popup, 'approval-code', wrong);
  await approve(popup);
  await popup.waitForFunction((card) => document.querySelector(card) === null, {}, byId('approval'));
  expect(await account.stateOf(challenge)).toBe('denied');
  expect(await account.audit()).toContain('challenge.killed');
  await session.closePopup(popup);
});

test('a report blocks further requests', async () => {
  const account = await registerAt(server, session, page, 'reporter@x.example');
  const challenge = await account.ask({ binding: 'code' });
  const popup = await openCard(session, page);
  await click(popup, 'approval-report');
  await waitFor(popup, 'answered');
  expect(await account.stateOf(challenge)).toBe('reported');
  await expect(account.ask({ binding: 'code' })).rejects.toThrow('account.blocked');
  await session.closePopup(popup);
});

test('a flood is one card, whose first button refuses and reports all of it', async () => {
  const account = await registerAt(server, session, page, 'flooded@x.example');
  const challenges = [await account.ask({}), await account.ask({}), await account.ask({})];
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'flood');
  expect(await popup.$(byId('approval'))).toBeNull();
  await click(popup, 'flood-refuse');
  await waitFor(popup, 'answered');
  const states = await Promise.all(challenges.map((one) => account.stateOf(one)));
  expect(states).toEqual(['reported', 'reported', 'reported']);
  await session.closePopup(popup);
});
