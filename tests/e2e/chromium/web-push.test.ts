import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PushTarget } from '../../../lib/approvals/claims.ts';
import { startServer, type RunningServer } from '../../../server/start.ts';
import { builtExtension } from '../../support/builds.ts';
import { launchChromium, type ChromiumSession } from '../../support/chromium.ts';
import { approve, openCard } from '../../support/journey/approve.ts';
import { textOf, type, waitFor } from '../../support/journey/by-test-id.ts';
import { evaluateInWorker } from '../../support/journey/evaluate-in-worker.ts';
import { onboard, openPopupOn } from '../../support/journey/onboard.ts';
import { withPushService } from '../../support/journey/push-service.ts';
import { htmlPage } from '../../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';
import { registerAt, type ServiceAccount } from '../../support/journey/service.ts';
import { lock, unlock } from '../../support/journey/unlock.ts';
import { startPushStandIn, type PushStandIn } from '../../support/push-stand-in.ts';

/**
 * Push sign-ins by Web Push. The vendor's push service is stood in for: it takes the server's real message and decrypts
 * it as the browser would; the text is handed to the browser, whose push event wakes the real worker.
 */

const DEVICE = 'this browser';

let vendor: PushStandIn;
let server: RunningServer;
let site: ServedPages;
let session: ChromiumSession;
let page: Page;
let target: PushTarget;
let account: ServiceAccount;

beforeAll(async () => {
  vendor = await startPushStandIn();
  target = vendor.subscribe(DEVICE);
  server = await startServer({ pushOrigins: [vendor.origin] });
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await launchChromium({ extensionDir: builtExtension('chromium'), grant: ['http://localhost/*'] });
  await onboard(session);
  page = await session.newPage(site.origin);
  await withPushService(session, target);
  account = await registerAt(server, session, page, 'pushed@x.example');
});

afterAll(async () => {
  await session.close();
  await Promise.all([server.close(), vendor.close(), site.close()]);
});

/** What the toolbar shows on every tab, once it is `text`. */
const waitForBadge = (text: string) =>
  evaluateInWorker(
    session,
    `(async () => {
      while ((await chrome.action.getBadgeText({})) !== ${JSON.stringify(text)}) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })()`,
  );

/** Asks, and brings the server's message from the vendor to the browser. Nothing else wakes the worker. */
async function askByPush() {
  await session.killWorker();
  const challenge = await account.ask({ binding: 'code' });
  const { text } = await vendor.next(DEVICE);
  expect(text).not.toContain(challenge.id);
  await session.deliverPush(text);
  await waitForBadge('1');
  return challenge;
}

test('the service knows where to wake this browser', async () => {
  const { push_endpoint: endpoint } = await server.service.db
    .selectFrom('devices')
    .select('push_endpoint')
    .executeTakeFirstOrThrow();
  expect(endpoint).toBe(target.endpoint);
});

test('a message wakes the worker: badge, notification, card, approval', async () => {
  const challenge = await askByPush();
  const shown = await evaluateInWorker(session, 'chrome.notifications.getAll()');
  expect(Object.keys(shown as object)).toEqual(['portvakt-sign-in']);
  const popup = await openCard(session, page);
  await type(popup, 'approval-code', challenge.code ?? '');
  await approve(popup);
  await waitFor(popup, 'answered');
  expect(await account.stateOf(challenge)).toBe('approved');
  await waitForBadge('');
  await session.closePopup(popup);
});

test('while locked a message is only counted; after the password the card is there', async () => {
  const locking = await openPopupOn(session, page);
  await lock(locking);
  await session.closePopup(locking);
  await askByPush();
  await withPushService(session, target);
  const popup = await openPopupOn(session, page);
  expect(await textOf(popup, 'unlock-waiting')).toContain('1 request waiting');
  await unlock(popup);
  await waitFor(popup, 'approval');
  await session.closePopup(popup);
});
