import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { approve, askForPush, enrolPush, openCard } from '../support/journey/approve.ts';
import { byId, click, follow, textOf, type, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn, PASSWORD } from '../support/journey/onboard.ts';
import { openSession } from '../support/open-session.ts';

/** Push sign-ins without Web Push: the service is polled. Watching is off; the user allowed the service's host. */

let server: RunningServer;
let session: ExtensionSession;
let page: Page;

beforeAll(async () => {
  server = await startServer({ demo: true });
  session = await openSession({ grant: ['http://localhost/*'] });
  await onboard(session);
  page = await session.newPage();
});

afterAll(async () => {
  await session.close();
  await server.close();
});

test('the QR code for notifications registers this browser at the service', async () => {
  await enrolPush(session, page, server.origin);
  const { devices } = await server.service.db
    .selectFrom('devices')
    .select((query) => query.fn.countAll<number>().as('devices'))
    .executeTakeFirstOrThrow();
  expect(devices).toBe(1);
});

test('approve, with the sign-in page open here', async () => {
  await askForPush(page, server.origin, 'page');
  const popup = await openCard(session, page);
  await waitFor(popup, 'approval', '[data-verdict="here"]');
  expect(await textOf(popup, 'approval-app')).toContain('Nordfjord kommune');
  await approve(popup);
  await waitFor(page, 'signed-in');
  await session.closePopup(popup);
});

test('a terminal server has no page: the password is asked for', async () => {
  await follow(page, 'terminal');
  const popup = await openCard(session, page);
  await type(popup, 'approval-password', 'not the password');
  await approve(popup);
  await waitFor(popup, 'approval-error');
  await popup.$eval(byId('approval-password'), (field) => (field as HTMLInputElement).select());
  await type(popup, 'approval-password', PASSWORD);
  await approve(popup);
  await waitFor(page, 'result', '[data-state="approved"]');
  await session.closePopup(popup);
});

test('deny', async () => {
  await askForPush(page, server.origin, 'page');
  const popup = await openCard(session, page);
  await click(popup, 'approval-deny');
  await waitFor(page, 'result', '[data-state="denied"]');
  await session.closePopup(popup);
});

test('a sign-in on another device needs the six digits that stand there', async () => {
  await askForPush(page, server.origin, 'code');
  const digits = await textOf(page, 'code');
  // The fourth within five minutes: collapsed, until the user looks closer.
  const popup = await openPopupOn(session, page);
  await click(popup, 'flood-open');
  await type(popup, 'approval-code', digits.replace(/\D/g, ''));
  await approve(popup);
  await waitFor(page, 'signed-in');
  await session.closePopup(popup);
});
