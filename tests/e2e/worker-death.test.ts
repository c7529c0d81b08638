import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { approve, openCard } from '../support/journey/approve.ts';
import { byId, click, type, waitFor } from '../support/journey/by-test-id.ts';
import { startGate, type Gate, type Hold } from '../support/journey/gate.ts';
import { withoutPushService } from '../support/journey/push-service.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { htmlPage, keyUri, qrImage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { registerAt, type ServiceAccount } from '../support/journey/service.ts';
import { openSession } from '../support/open-session.ts';

/** The background is ended at the worst moments. Nothing is lost, nothing happens twice, and nobody has to unlock again. */

let gate: Gate;
let server: RunningServer;
let site: ServedPages;
let session: ExtensionSession;
let page: Page;
/** Each test has its own: several requests to one would be a flood. */
let accounts: Readonly<Record<'between' | Hold, ServiceAccount>>;

beforeAll(async () => {
  gate = await startGate();
  server = await startServer({ origin: gate.origin });
  gate.open(server.port);
  site = await servePages({
    '/setup': htmlPage(`<img src="${qrImage(keyUri('Survivor', 'x@x.example'))}">`),
  });
  session = await openSession({ grant: ['http://localhost/*'] });
  await withoutPushService(session);
  await onboard(session);
  page = await session.newPage(site.origin);
  const register = (name: string) => registerAt(server, session, page, name);
  accounts = {
    between: await register('between@x.example'),
    request: await register('request@x.example'),
    answer: await register('answer@x.example'),
  };
  await page.goto(`${site.origin}/setup`);
});

afterAll(async () => {
  await session.close();
  await Promise.all([gate.close(), server.close(), site.close()]);
});

test('a candidate read before is saved after', async () => {
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'candidate');
  await session.killBackground();
  await click(popup, 'candidate-add');
  await waitFor(popup, 'candidate-saved');
  await session.closePopup(popup);
});

test('an open vault stays open: codes without a password', async () => {
  await session.killBackground();
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'popup', '[data-state="unlocked"]');
  await waitFor(popup, 'account-row', ` ${byId('code')}`);
  await session.closePopup(popup);
});

/** Asks one of the accounts for an approval and shows the card; the code is typed but not yet sent. */
async function askAndType(account: ServiceAccount) {
  const challenge = await account.ask({ binding: 'code' });
  const popup = await openCard(session, page);
  await type(popup, 'approval-code', challenge.code ?? '');
  return { challenge, popup };
}

test('between the request and the answer', async () => {
  const account = accounts.between;
  const { challenge, popup } = await askAndType(account);
  await session.killBackground();
  await approve(popup);
  await waitFor(popup, 'answered');
  expect(await account.stateOf(challenge)).toBe('approved');
  await session.closePopup(popup);
});

const MOMENTS: readonly (readonly [string, Hold, 'pending' | 'approved'])[] = [
  ['before the service has it', 'request', 'pending'],
  ['before its reply is back', 'answer', 'approved'],
];

test.each(MOMENTS)(
  'with the decision stored, %s: the same bytes come again, and count once',
  async (_when, what, state) => {
    const account = accounts[what];
    const { challenge, popup } = await askAndType(account);
    const held = gate.hold(what);
    await approve(popup);
    const first = await held;
    expect(await account.stateOf(challenge)).toBe(state);
    await session.killBackground();
    await session.closePopup(popup);

    const passed = gate.pass();
    const later = await openPopupOn(session, page);
    expect(await passed).toBe(first);
    await later.waitForFunction((card) => document.querySelector(card) === null, {}, byId('approval'));
    expect(await account.stateOf(challenge)).toBe('approved');
    expect((await account.audit()).filter((event) => event === 'challenge.approved')).toHaveLength(1);
    await session.closePopup(later);
  },
);
