import type { Page } from 'puppeteer-core';
import { byId, follow, type } from './by-test-id.ts';

/** Signs in with the password that the demo's first page names. Ends on whatever page comes next. */
export async function signInWithPassword(page: Page, site: string): Promise<void> {
  await page.goto(site);
  // Halfway through an earlier sign-in the site offers to begin anew.
  if (await page.$(byId('sign-out'))) await follow(page, 'sign-out');
  const [email, password] = await Promise.all(
    ['demo-email', 'demo-password'].map((id) =>
      page.$eval(`[data-testid="${id}"]`, (element) => element.textContent.trim()),
    ),
  );
  await type(page, 'email', email ?? '');
  await type(page, 'password', password ?? '');
  await follow(page, 'sign-in');
}

/** From "more information required" to the setup page with the QR code. */
export async function chooseMethod(page: Page, method: 'code' | 'push'): Promise<void> {
  await follow(page, 'next');
  await follow(page, `choose-${method}`);
}
