import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { grantOptional } from '../support/grant-optional.ts';
import { waitFor } from '../support/journey/by-test-id.ts';
import { ask } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** A copied code does not stay on the clipboard, where the user lets us look; anything else does. */

const CODE = '135790';

let session: ExtensionSession;
let page: Page;

beforeAll(async () => {
  session = await openSession();
});

afterAll(async () => {
  await session.close();
});

async function openOptions(): Promise<void> {
  page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options');
  await page.bringToFront();
}

/** Runs an old command of the clipboard in a text area of the page, which works without a click where the permission is there. */
const command = (name: 'copy' | 'paste', text: string): Promise<string> =>
  page.evaluate(
    (given, act) => {
      const area = document.createElement('textarea');
      document.body.append(area);
      area.value = given;
      area.select();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it needs a click
      document.execCommand(act);
      const { value } = area;
      area.remove();
      return value;
    },
    text,
    name,
  );

const put = (text: string): Promise<string> => command('copy', text);
const held = (): Promise<string> => command('paste', '');

const boxedCode = 'chrome.storage.session.get("copied-code").then((found) => found["copied-code"])';

/** The half minute is over, and the alarm rings; what was remembered is forgotten when the clipboard has been seen to. */
async function letTimePass(): Promise<void> {
  await page.evaluate(`(async () => {
    const { code } = JSON.parse(await ${boxedCode});
    await chrome.storage.session.set({ 'copied-code': JSON.stringify({ code, clearAt: 1 }) });
    await chrome.alarms.create('clipboard.clear', { when: Date.now() });
  })()`);
  await page.waitForFunction(`${boxedCode}.then((boxed) => boxed === undefined)`, { polling: 100 });
}

test('without the permission nothing is remembered of a copied code', async () => {
  await openOptions();
  await ask(page, 'code.copied', { code: CODE });
  expect(await page.evaluate(boxedCode)).toBeUndefined();
});

test('with it the clipboard is emptied of the code, in the background and without a page in front', async () => {
  await grantOptional(session, ['clipboardRead', 'clipboardWrite']);
  await openOptions();
  await put(CODE);
  await ask(page, 'code.copied', { code: CODE });
  expect(await held()).toBe(CODE);
  const other = await session.newPage();
  await other.bringToFront();
  await letTimePass();
  await page.bringToFront();
  expect(await held()).toBe('');
  await other.close();
});

test('what was copied since stays', async () => {
  await put(CODE);
  await ask(page, 'code.copied', { code: CODE });
  await put('something else');
  await letTimePass();
  expect(await held()).toBe('something else');
});
