import type { ElementHandle, Page } from 'puppeteer-core';

/** The selector of a `data-testid`. */
export const byId = (testId: string): string => `[data-testid="${testId}"]`;

/** Waits until it is on the page. */
export async function waitFor(page: Page, testId: string, more = ''): Promise<ElementHandle> {
  const found = await page.waitForSelector(`${byId(testId)}${more}`);
  if (!found) throw new Error(`no ${testId}`);
  return found;
}

/** A trusted click as soon as the element can be clicked. */
export const click = (page: Page, testId: string, more = ''): Promise<void> =>
  page.locator(`${byId(testId)}${more}`).click();

/** Types with real keys into the input with that test id, or the first input inside it. */
export async function type(page: Page, testId: string, text: string): Promise<void> {
  const selector = `input${byId(testId)}, textarea${byId(testId)}, ${byId(testId)} input`;
  const input = await page.waitForSelector(selector);
  await input?.type(text);
}

/** Clicks and waits for the page that comes of it. */
export async function follow(page: Page, testId: string, more = ''): Promise<void> {
  await Promise.all([page.waitForNavigation(), click(page, testId, more)]);
}

/** The text of the first such element. */
export async function textOf(page: Page, testId: string, more = ''): Promise<string> {
  const found = await waitFor(page, testId, more);
  return (await found.evaluate((element) => element.textContent)).trim();
}
