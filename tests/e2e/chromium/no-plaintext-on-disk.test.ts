import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { startServer, type RunningServer } from '../../../server/start.ts';
import { builtExtension } from '../../support/builds.ts';
import { launchChromium, type ChromiumSession } from '../../support/chromium.ts';
import { pasteUri } from '../../support/journey/accounts.ts';
import { waitFor } from '../../support/journey/by-test-id.ts';
import { evaluateInWorker } from '../../support/journey/evaluate-in-worker.ts';
import { onboard, openPopupOn } from '../../support/journey/onboard.ts';
import { withoutPushService } from '../../support/journey/push-service.ts';
import { htmlPage, keyUri } from '../../support/journey/qr-pages.ts';
import { findIn, findOnDisk, formsOf, type Planted } from '../../support/journey/scan-disk.ts';
import { servePages, type ServedPages } from '../../support/journey/serve-pages.ts';
import { registerAt } from '../../support/journey/service.ts';
import { lock, unlock } from '../../support/journey/unlock.ts';

/** What was planted is looked for in every byte of the profile: the secret, the password, the recovery code, the device key. */

const SECRET = Buffer.from('portvakt planted secret 32 bytes', 'latin1');
const PASSWORD = 'planted password 4711 not on disk';
const CONTROL = 'control that is meant to be found';

/** Notes each private key that leaves WebCrypto, in the worker's memory. */
const NOTE_EXPORTS = `{
  const exportKey = crypto.subtle.exportKey.bind(crypto.subtle);
  globalThis.noted = [];
  crypto.subtle.exportKey = async (format, key) => {
    const bytes = await exportKey(format, key);
    if (format === 'pkcs8') globalThis.noted.push(new Uint8Array(bytes).toBase64());
    return bytes;
  };
  undefined;
}`;

let folder: string;
let server: RunningServer;
let site: ServedPages;
let session: ChromiumSession;
let page: Page;
let planted: Planted;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portvakt-disk-'));
  server = await startServer();
  site = await servePages({ '/': htmlPage('<p>Nothing here.</p>') });
  session = await launchChromium({
    extensionDir: builtExtension('chromium'),
    userDataDir: folder,
    grant: ['http://localhost/*'],
  });
  await withoutPushService(session);
  await evaluateInWorker(session, NOTE_EXPORTS);
  const recoveryCode = await onboard(session, PASSWORD);
  page = await session.newPage(site.origin);
  await pasteUri(session, page, keyUri('Planted', 'x@x.example', encodeBase32(new Uint8Array(SECRET))));
  await registerAt(server, session, page, 'planted@x.example');
  const [key] = (await evaluateInWorker(session, 'globalThis.noted')) as string[];
  const pkcs8 = Buffer.from(key ?? '', 'base64');
  // RFC 5208 and 5915: in a P-256 key the 32 secret bytes stand at this place.
  const deviceKey = pkcs8.subarray(36, 68);
  expect(deviceKey).toHaveLength(32);
  planted = { SECRET, secret: encodeBase32(new Uint8Array(SECRET)), PASSWORD, recoveryCode, deviceKey };
});

afterAll(async () => {
  await Promise.all([server.close(), site.close()]);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const STORED = 'chrome.storage.local.get().then((all) => JSON.stringify(all))';

async function expectNothingFound(): Promise<void> {
  expect(await findOnDisk(folder, planted)).toEqual([]);
  const stored = Buffer.from(String(await evaluateInWorker(session, STORED)));
  expect(stored.length).toBeGreaterThan(1000);
  expect(findIn(stored, formsOf(planted))).toEqual([]);
}

test('not while the vault is open, with an account and a registration in it', expectNothingFound);

test('not after locking, unlocking and locking again', async () => {
  const popup = await openPopupOn(session, page);
  await lock(popup);
  await unlock(popup, PASSWORD);
  await waitFor(popup, 'account-row');
  await lock(popup);
  await session.closePopup(popup);
  await expectNothingFound();
});

test('not after the browser was killed; what was kept openly is found, so this scan can find', async () => {
  await evaluateInWorker(session, `chrome.storage.local.set({ control: '${CONTROL}' })`);
  const popup = await openPopupOn(session, page);
  await unlock(popup, PASSWORD);
  const browser = session.browser.process();
  if (!browser) throw new Error('no process to kill');
  const exited = once(browser, 'exit');
  browser.kill('SIGKILL');
  await exited;
  expect(await findOnDisk(folder, planted)).toEqual([]);
  expect(await findOnDisk(folder, { CONTROL })).not.toEqual([]);
});
