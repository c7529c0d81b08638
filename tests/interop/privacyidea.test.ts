import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { onboard } from '../support/journey/onboard.ts';
import { openSession } from '../support/open-session.ts';
import { type Enrolled, enrol, fillFreshCode, PASSWORD, typeInto } from './steps.ts';
import { headingOf, originOf, whereIs } from './where-is.ts';

const where = whereIs('privacyIDEA');
const DIALOG = 'mat-dialog-container';
/** What an open list or dialog lays over the page. */
const LIST = '.cdk-overlay-backdrop, mat-option';

describe.skipIf('missing' in where)(headingOf('privacyIDEA', where), () => {
  let session: ExtensionSession;
  let page: Page;
  let user: string;
  let enrolled: Enrolled;

  beforeAll(async () => {
    session = await openSession();
    await onboard(session);
    user = `kari.${session.name}`;
    page = await session.newPage(originOf(where));
  });

  afterAll(() => session.close());

  const signIn = async () => {
    await typeInto(page, '#username', user);
    await typeInto(page, '#password', PASSWORD);
    await page.locator('button[type=submit]').click();
  };

  test('a TOTP token is enrolled by the QR code of its web interface, and the filled code activates it', async () => {
    await signIn();
    await page.locator('a[href$="/tokens/enrollment"]').click();
    // Choosing the type that is preset builds the form anew: a click before that is lost.
    await page.waitForSelector('mat-select::-p-text(HOTP)');
    await page.locator('mat-select').click();
    await page.locator('mat-option::-p-text(TOTP)').click();
    // While the list closes it lies over the page and takes the click.
    await page.waitForSelector(LIST, { hidden: true });
    await page.waitForSelector('mat-select::-p-text(TOTP)');
    await page.locator('button[type=submit]').click();
    await page.waitForSelector(`${DIALOG} img[alt="QR Code"]`, { visible: true });

    enrolled = await enrol(session, page, `${DIALOG} input`);
    expect(enrolled).toMatchObject({ issuer: 'privacyIDEA', origin: originOf(where) });
    await page.locator(`${DIALOG} button::-p-text(Verify)`).click();
    await page.waitForSelector(`${DIALOG} ::-p-text(Token Successfully Enrolled)`);
    await page.locator(`${DIALOG} button::-p-text(Close)`).click();
    await page.waitForSelector(DIALOG, { hidden: true });
  });

  test('at the next sign-in the filled code is taken', async () => {
    await page.locator('button[aria-label=Logout]').click();
    await signIn();
    await page.waitForSelector('#otp', { visible: true });
    const code = await fillFreshCode(session, page, '#otp', 'privacyIDEA', enrolled.code);
    expect(code).not.toBe(enrolled.code);
    await page.locator('button[type=submit]').click();
    await page.waitForSelector(`::-p-text(${user} @ nordfjord)`);
    expect(new URL(page.url()).pathname).toMatch(/\/tokens$/);
  });
});
