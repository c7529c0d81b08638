import type { Page } from 'puppeteer-core';

/** The code in the page's field, once all six digits are there. */
export async function filledCode(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=otc]')?.value.length === 6,
  );
  return page.$eval('[name=otc]', (field) => (field as HTMLInputElement).value);
}

/** Waits until the popup shows another code than `last` for this page, and one that is not about to end. */
export async function waitForFreshCode(popup: Page, last: string): Promise<void> {
  await popup.waitForFunction(
    (used) => {
      const card = document.querySelector('[data-testid="match"]');
      const code = card?.querySelector('[data-testid="code"]')?.textContent.replace(/\D/g, '');
      return code !== undefined && code !== used && !card?.querySelector('[data-testid="code-next"]');
    },
    { timeout: 45_000 },
    last,
  );
}
