import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../server/start.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, follow, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { chooseMethod, signInWithPassword } from '../support/journey/demo-site.ts';
import { filledCode, waitForFreshCode } from '../support/journey/filled-code.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { openSession } from '../support/open-session.ts';

/** Watching is off: everything starts with the toolbar click. */

let server: RunningServer;
let session: ExtensionSession;
let page: Page;
/** The code that confirmed the account: the site takes no code twice. */
let used: string;

beforeAll(async () => {
  server = await startServer({ demo: true });
  session = await openSession();
});

afterAll(async () => {
  await session.close();
  await server.close();
});

test('a new user chooses a password, keeps the recovery code and goes on without watching', async () => {
  const recoveryCode = await onboard(session);
  expect(recoveryCode).toMatch(/^[0-9A-Z-\s]{30,}$/);
});

test('the QR code of the setup page becomes an account with one click, and the popup fills its first code', async () => {
  page = await session.newPage();
  await signInWithPassword(page, server.origin);
  await chooseMethod(page, 'code');

  const popup = await openPopupOn(session, page);
  expect(await textOf(popup, 'candidate-issuer')).toBe('Nordfjord kommune');
  expect(await textOf(popup, 'candidate-label')).toBe('kari@nordfjord.example');
  expect(await textOf(popup, 'candidate-origin')).toContain(server.origin);
  await click(popup, 'candidate-add');
  await click(popup, 'candidate-fill');
  used = await filledCode(page);
  await follow(page, 'confirm');
  await waitFor(page, 'set-up');
  await session.closePopup(popup);
});

test('at the next sign-in the account of this page is on top, and its code signs in', async () => {
  await follow(page, 'sign-in-again');
  await signInWithPassword(page, server.origin);
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-account');
  await waitForFreshCode(popup, used);
  await click(popup, 'match-fill');
  expect(await filledCode(page)).not.toBe(used);
  await follow(page, 'verify');
  await waitFor(page, 'signed-in');
  expect(await page.$(byId('signed-in'))).not.toBeNull();
});
