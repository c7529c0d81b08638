import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { click, textOf, type, waitFor } from './by-test-id.ts';

/** The steps of a change of the ways to unlock, on the Security page. */

export async function openSecurity(session: ExtensionSession): Promise<Page> {
  const page = await session.openExtensionPage('options.html#security');
  await waitFor(page, 'password-card');
  return page;
}

/** The first step, with the password. */
export async function proveByPassword(page: Page, password: string): Promise<void> {
  await type(page, 'slots-password', password);
  await click(page, 'slots-next');
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  await type(page, 'slots-new-password', password);
  await click(page, 'slots-next');
}

/** Types the recovery code that is to stay. */
export async function keepRecoveryCode(page: Page, code: string): Promise<void> {
  await type(page, 'slots-kept-recovery', code);
  await click(page, 'slots-next');
}

/** Writes a new recovery code down; gives it. */
export async function takeRecoveryCode(page: Page): Promise<string> {
  const code = await textOf(page, 'slots-new-recovery-code');
  await type(page, 'slots-new-recovery-confirm', code.slice(-4));
  await click(page, 'slots-next');
  return code;
}

/** Presents the first passkey that waits for it, and goes on. */
export async function presentPasskey(page: Page): Promise<void> {
  await click(page, 'slots-present');
  await waitFor(page, 'slots-passkey', '[data-presented="true"]');
  await click(page, 'slots-next');
}

/** From the summary to the end; gives what the last page says. */
export async function finishChange(page: Page): Promise<string> {
  await waitFor(page, 'slots-summary');
  await click(page, 'slots-next');
  const said = await textOf(page, 'slots-done');
  await click(page, 'slots-next');
  await waitFor(page, 'password-card');
  return said;
}
