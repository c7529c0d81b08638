import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { openPopupOn } from '../support/journey/onboard.ts';

/** The password of every user there. */
export const PASSWORD = 'fjord og fjell 1814';

export interface Enrolled {
  readonly issuer: string;
  readonly origin: string;
  /** The code that went into the page's field: no server takes it a second time. */
  readonly code: string;
}

/** Types with real keys into a field of the page, as soon as it is there. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector, { visible: true });
  await field?.type(text);
}

/** Opens the popup on a setup page, adds the one account it offers and lets it fill the first code into `field`. */
export async function enrol(
  session: ExtensionSession,
  page: Page,
  field: string,
  digits = 6,
): Promise<Enrolled> {
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'candidate');
  const offered = await popup.$$(byId('candidate'));
  if (offered.length !== 1) throw new Error(`${offered.length} accounts are offered`);
  const issuer = await textOf(popup, 'candidate-issuer');
  const origin = await textOf(popup, 'candidate-origin');
  await click(popup, 'candidate-add');
  await click(popup, 'candidate-fill');
  const code = await filled(page, field, digits);
  await session.closePopup(popup);
  return { issuer, origin, code };
}

/** At a sign-in: lets the popup fill a code of the account with this name, once it is another one than `used`. */
export async function fillFreshCode(
  session: ExtensionSession,
  page: Page,
  field: string,
  name: string,
  used: string,
): Promise<string> {
  const popup = await openPopupOn(session, page);
  const fresh = await popup.waitForFunction(
    (rows, wanted, last) => {
      const row = [...document.querySelectorAll(rows)].find((one) => one.textContent.includes(wanted));
      const code = row?.querySelector('[data-testid="code"]')?.textContent.replace(/\D/g, '');
      // Not one that is about to end either.
      const isFresh = code && code !== last && !row?.querySelector('[data-testid="code-next"]');
      return isFresh ? row?.getAttribute('data-id') : undefined;
    },
    { timeout: 60_000 },
    byId('match-account'),
    name,
    used,
  );
  const id = String(await fresh.jsonValue());
  await click(popup, 'match-account', `[data-id="${id}"] ${byId('match-fill')}`);
  const code = await filled(page, field, used.length);
  await session.closePopup(popup);
  return code;
}

/** What is in the page's field, once that many digits are there. */
async function filled(page: Page, field: string, digits: number): Promise<string> {
  const isFull = (selector: string, length: number) =>
    document.querySelector<HTMLInputElement>(selector)?.value.length === length;
  await page.waitForFunction(isFull, {}, field, digits);
  return page.$eval(field, (input) => (input as HTMLInputElement).value);
}
