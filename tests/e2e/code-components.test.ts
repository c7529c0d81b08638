import { TOTP } from 'otpauth';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { COMPONENT_KINDS } from '../support/journey/code-components/build-components.ts';
import {
  serveComponents,
  type ServedComponents,
} from '../support/journey/code-components/serve-components.ts';
import { onboard } from '../support/journey/onboard.ts';
import { ask, entryOf } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** Components that take a code, as their makers publish them: filled, sent, and the right code at the server, once. */

/** Installing and bundling the components, where that was not done before. */
const BUILDING = 300_000;

/** These send the form, or the code, themselves. */
const SEND_THEMSELVES = new Set(['auto-submit', 'auto-submit-boxes', 'radix-auto', 'replaced']);

const MOUNTED = 'input, [contenteditable], code-field, code-box, one-time-code';

let site: ServedComponents;
let session: ExtensionSession;
/** A page of ours; a click on "fill" in the popup sends what is sent from it. */
let desk: Page;
let page: Page;
let account: string;
const { entry } = entryOf(1);

beforeAll(async () => {
  site = await serveComponents();
  session = await openSession({ grant: ['<all_urls>'] });
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  const added = await ask(desk, 'account.add', { entry, origins: [site.origin] });
  account = added.id;
  page = await session.newPage();
}, BUILDING);

afterAll(async () => {
  await session.close();
  await site.close();
});

/** The codes of about now, by another implementation. */
function codesOfNow(): readonly string[] {
  const totp = new TOTP({ secret: entry.secret, algorithm: 'SHA1', digits: 6, period: 30 });
  return [-30, 0, 30].map((seconds) => totp.generate({ timestamp: Date.now() + seconds * 1000 }));
}

async function tabId(): Promise<number> {
  const script = `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id)`;
  return (await desk.evaluate(script)) as number;
}

test.each(COMPONENT_KINDS)('%s', async (kind) => {
  await page.goto(site.addressOf(kind));
  await page.bringToFront();
  await page.waitForSelector(`#root :is(${MOUNTED})`);
  const filled = await ask(desk, 'code.fill', { id: account, tabId: await tabId() });
  expect(filled.origin).toBe(site.origin);
  if (!SEND_THEMSELVES.has(kind)) await page.click('dialog[open] button, form:not(:has(dialog[open])) #send');
  await expect.poll(() => site.sentBy(kind)).toHaveLength(1);
  expect(codesOfNow()).toContain(site.sentBy(kind)[0]);
  if (kind !== 'replaced') await page.waitForSelector('#sent');
  expect(site.sentBy(kind)).toHaveLength(1);
});
