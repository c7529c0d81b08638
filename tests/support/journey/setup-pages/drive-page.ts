import type { Frame, Page } from 'puppeteer-core';
import type { Confirmation, SetupSite } from './serve-setup-pages.ts';
import type { PageStep, SetupPage } from './setup-page.ts';

/** Does in the page what its user does. */
export async function takeSteps(page: Page, steps: readonly PageStep[] = []): Promise<void> {
  for (const step of steps) {
    if ('click' in step) await page.locator(step.click).click();
    else if ('waitFor' in step) await page.waitForSelector(step.waitFor);
    else await page.locator(step.type[0]).fill(step.type[1]);
  }
}

/** Opens a setup page and goes to where its code is shown. */
export async function openSetupPage(page: Page, site: SetupSite, { name, before }: SetupPage): Promise<void> {
  await page.goto(`${site.origin}/${name}`);
  await takeSteps(page, before);
}

/** An input anywhere in the page, open shadow roots included. */
const inputNamed = (name: string): string => `>>> input[name="${name}"]`;

/** The frame that has the page's confirmation field. */
async function frameOf(page: Page, field: string): Promise<Frame> {
  for (const frame of page.frames()) if (await frame.$(inputNamed(field))) return frame;
  throw new Error(`no field ${field}`);
}

/** Resolves when a whole code stands in the field, with that code. */
export async function untilFilled(page: Page, field: string, digits = 6): Promise<string> {
  const frame = await frameOf(page, field);
  const inputs = await frame.$$(inputNamed(field));
  const filled = await frame.waitForFunction(
    (length, ...boxes) => {
      const code = boxes.map((box) => (box as HTMLInputElement).value).join('');
      return code.replaceAll(/\D/g, '').length === length ? code : undefined;
    },
    {},
    digits,
    ...inputs,
  );
  return (await filled.jsonValue()) ?? '';
}

/** Sends the page's form; the answer is what the server made of it. */
export async function submitCode(
  page: Page,
  site: SetupSite,
  { fields, submit = 'button[type=submit]' }: SetupPage,
): Promise<Confirmation> {
  const frame = await frameOf(page, fields[0] ?? '');
  const confirmed = site.nextConfirmation();
  await frame.locator(submit).click();
  return confirmed;
}
