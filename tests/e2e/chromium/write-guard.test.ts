import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FieldLook, WriteRequest } from '../../../lib/fields/frame-fields.ts';
import { builtExtension } from '../../support/builds.ts';
import { launchChromium, type ChromiumSession } from '../../support/chromium.ts';
import { evaluateInWorker } from '../../support/journey/evaluate-in-worker.ts';
import { htmlPage } from '../../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';

/**
 * The last check, in the frame itself, right before a code is written: what happens between the look and the write. The
 * background's two steps are taken one by one here, so that the page can change in between.
 */

const CODE = '492039';
const FIELD = '<main><label>Code <input id="f" autocomplete="one-time-code"></label></main>';

let site: ServedPages;
let session: ChromiumSession;
let page: Page;
let tab: string;

beforeAll(async () => {
  site = await servePages({ '/': htmlPage(FIELD) });
  session = await launchChromium({ extensionDir: builtExtension('chromium'), grant: ['<all_urls>'] });
  page = await session.newPage(site.origin);
  tab = `(await chrome.tabs.query({ url: '${site.origin}/' }))[0].id`;
});

afterAll(async () => {
  await session.close();
  await site.close();
});

beforeEach(() => page.goto(site.origin));

const inWorker = (body: string) => evaluateInWorker(session, `(async () => { ${body} })()`);

async function look(): Promise<string> {
  const found = (await inWorker(`
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: ${tab} }, files: ['page-fields.js'] });
    return result;`)) as FieldLook;
  expect(found.fields).toHaveLength(1);
  return found.token;
}

const write = (token: string, changes: Partial<WriteRequest> = {}) => {
  const request: WriteRequest = {
    token,
    target: 'field',
    index: 0,
    code: CODE,
    origin: site.origin,
    top: site.origin,
    ...changes,
  };
  return inWorker(`
    const func = (asked) => globalThis.portvaktFields?.write(asked);
    const args = [${JSON.stringify(request)}];
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: ${tab} }, func, args });
    return result;`);
};

const valueOnPage = () => page.evaluate(() => document.querySelector<HTMLInputElement>('#f')?.value ?? '');

test('an unchanged field gets the code', async () => {
  expect(await write(await look())).toEqual({ ok: true, inputs: 1 });
  expect(await valueOnPage()).toBe(CODE);
});

test.each([
  ['became read-only', 'f.readOnly = true', 'read_only'],
  ['was disabled', 'f.disabled = true', 'read_only'],
  ['was hidden', 'f.style.display = "none"', 'hidden'],
  ['became transparent with its parent', 'f.closest("main").style.opacity = 0', 'hidden'],
  ['shrank to nothing', 'f.style.cssText = "width:1px;height:1px;padding:0;border:0"', 'hidden'],
  ['became inert', 'f.closest("main").inert = true', 'read_only'],
  ['was replaced by its twin', 'f.replaceWith(f.cloneNode())', 'gone'],
])('a field that %s meanwhile gets nothing', async (_what, change, reason) => {
  const token = await look();
  await page.evaluate(`{ const f = document.querySelector('#f'); ${change}; }`);
  expect(await write(token)).toEqual({ ok: false, reason });
  expect(await valueOnPage()).toBe('');
});

test('a code for another origin, or for a frame in another page, is not written', async () => {
  const token = await look();
  for (const change of [{ origin: 'https://other.example' }, { top: 'https://other.example' }])
    expect(await write(token, change)).toEqual({ ok: false, reason: 'origin' });
  expect(await valueOnPage()).toBe('');
});

test('the token of a look long past opens nothing', async () => {
  const token = await look();
  for (let later = 0; later < 4; later++) await look();
  expect(await write(token)).toEqual({ ok: false, reason: 'gone' });
  expect(await valueOnPage()).toBe('');
});
