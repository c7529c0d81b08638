import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { onboard } from '../support/journey/onboard.ts';
import { openSession } from '../support/open-session.ts';
import { type Enrolled, enrol, fillFreshCode, PASSWORD, typeInto } from './steps.ts';
import { headingOf, originOf, whereIs } from './where-is.ts';

const where = whereIs('Keycloak');
/** On the setup page, and on the page that asks at a sign-in. */
const FIRST_CODE = '#totp';
const CODE = '#otp';

describe.skipIf('missing' in where)(headingOf('Keycloak', where), () => {
  let session: ExtensionSession;
  let page: Page;
  let enrolled: Enrolled;

  beforeAll(async () => {
    session = await openSession();
    await onboard(session);
    page = await session.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });

  afterAll(() => session.close());

  const openConsole = (realm: string, path = '') =>
    page.goto(`${originOf(where)}/realms/${realm}/account/${path}`);

  const signIn = async (user: string) => {
    await typeInto(page, '#username', `${user}.${session.name}`);
    await typeInto(page, '#password', PASSWORD);
    await page.locator('#kc-login').click();
  };

  const signOut = async () => {
    await page.locator('[data-testid="options-toggle"]').click();
    await page.locator('[role=menuitem]::-p-text(Sign out)').click();
    await page.waitForSelector('#username');
  };

  test('who must set up a second step does it by the QR code, and the filled code is taken', async () => {
    await openConsole('nordfjord');
    await signIn('kari');
    await page.waitForSelector('#kc-totp-secret-qr-code', { visible: true });

    enrolled = await enrol(session, page, FIRST_CODE);
    expect(enrolled).toMatchObject({ issuer: 'Nordfjord kommune', origin: originOf(where) });
    await page.locator('#saveTOTPBtn').click();
    await page.waitForSelector('[data-testid="options-toggle"]::-p-text(Kari Nordmann)');
    await signOut();
  });

  test('the account console sets one up by the printed key, with the numbers printed beside it', async () => {
    await openConsole('sunnfjord', 'account-security/signing-in');
    await signIn('ola');
    await page.locator('[data-testid="otp/create"]').click();
    await page.locator('#mode-manual').click();
    await page.waitForSelector('#kc-totp-secret-key', { visible: true });

    // SHA-256, 8 digits, 60 seconds.
    const { origin } = await enrol(session, page, FIRST_CODE, 8);
    expect(origin).toBe(originOf(where));
    await page.locator('#saveTOTPBtn').click();
    await page.waitForSelector('[data-testid="otp/credential-list"]');
    await signOut();
  });

  test('at the next sign-in the filled code is taken', async () => {
    await openConsole('nordfjord');
    await signIn('kari');
    await page.waitForSelector(CODE, { visible: true });
    const code = await fillFreshCode(session, page, CODE, `kari.${session.name}`, enrolled.code);
    expect(code).not.toBe(enrolled.code);
    await page.locator('#kc-login').click();
    await page.waitForSelector('[data-testid="options-toggle"]::-p-text(Kari Nordmann)');
    expect(new URL(page.url()).pathname).toBe('/realms/nordfjord/account/');
  });
});
