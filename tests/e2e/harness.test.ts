import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { openSession } from '../support/open-session.ts';
import { writeTriedExtension } from '../support/tried-extension.ts';

/** The means by which the other tests here drive a browser, tried on an extension of ten lines. */

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<title>page</title>');
});
let tried: Awaited<ReturnType<typeof writeTriedExtension>>;
let session: ExtensionSession;
let site: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://localhost:${(server.address() as AddressInfo).port}/`;
  tried = await writeTriedExtension(inject('browser'));
  session = await openSession({ extensionDir: tried.folder });
});

afterAll(async () => {
  await session.close();
  await tried.remove();
  server.close();
});

test('the toolbar click opens the real popup and lends it this one page', async () => {
  const page = await session.newPage(site);
  const popup = await session.openPopup(page);
  await popup.waitForSelector('body#ready');
  expect(await popup.$eval('#tab', (element) => element.textContent)).toBe(site);
  await popup.locator('button').click();
  await page.waitForFunction(() => document.title === 'filled true');
  await session.closePopup(popup);
  expect(await session.isPopupOpen()).toBe(false);
  await page.close();
});

test('a popup can be opened again while one is open', async () => {
  const page = await session.newPage(`${site}again`);
  await session.openPopup(page);
  const popup = await session.openPopup(page);
  await popup.waitForSelector('body#ready');
  expect(await popup.$eval('#tab', (element) => element.textContent)).toBe(`${site}again`);
  await session.closePopup(popup);
  await page.close();
});

const BORN = 'chrome.runtime.sendMessage({})';
const STORED = 'chrome.storage.local.get()';

test('the background ends and starts again; the profile survives a restart', async () => {
  const page = await session.openExtensionPage('popup.html');
  await page.waitForSelector('body#ready');
  const born = await page.evaluate(BORN);
  expect(await page.evaluate(BORN)).toBe(born);
  await session.killBackground();
  expect(await page.evaluate(BORN)).not.toBe(born);
  await page.evaluate('chrome.storage.local.set({ kept: 1 })');
  await session.restart();
  const later = await session.openExtensionPage('popup.html');
  await later.waitForSelector('body#ready');
  expect(await later.evaluate(STORED)).toEqual({ kept: 1 });
});
