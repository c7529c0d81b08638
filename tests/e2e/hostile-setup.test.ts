import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_CANDIDATES } from '../../lib/services/enrol/candidates.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { framePages, hostilePages } from '../support/journey/hostile-pages.ts';
import { byId, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { listAll } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** Whatever a page does, the popup answers, offers no more than it may, names the true origin, fetches nothing and saves nothing. */

/** Milliseconds in which the popup must have said what it found; the machine may be slow, the page may not make it so. */
const ANSWER = 30_000;

/** Milliseconds in which a page answers nobody. */
const BUSY = 20_000;

/** Another site altogether, for the browser. */
const foreignOf = ({ port }: ServedPages): string => `http://127.0.0.1:${port}`;

let other: ServedPages;
let site: ServedPages;
let session: ExtensionSession;
let desk: Page;

beforeAll(async () => {
  other = await servePages(hostilePages());
  site = await servePages({ ...hostilePages(), ...framePages(foreignOf(other)) });
  session = await openSession({ grant: ['<all_urls>'] });
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  await waitFor(desk, 'options');
});

afterAll(async () => {
  await session.close();
  await Promise.all([site.close(), other.close()]);
});

/** Resolves when the popup has said what it found, if only that it found nothing. */
const answered = (popup: Page): Promise<unknown> =>
  popup.waitForFunction(
    (found, nothing) =>
      document.querySelector(found) !== null ||
      (document.querySelector(nothing)?.textContent.trim() ?? '') !== '',
    { timeout: ANSWER },
    `${byId('candidate')}, ${byId('problem')}`,
    byId('empty-result'),
  );

/** The popup of a page once it has said what it found; meanwhile nobody may have asked either site for anything. */
async function lookAt(path: string): Promise<{ readonly page: Page; readonly popup: Page }> {
  const page = await session.newPage(`${site.origin}${path}`);
  // What the page costs its browser by itself is over.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const asked = [site, other].map(({ requests }) => requests.length);
  const popup = await openPopupOn(session, page);
  await answered(popup);
  expect([site, other].map(({ requests }) => requests.length)).toEqual(asked);
  return { page, popup };
}

async function leave({ page, popup }: Awaited<ReturnType<typeof lookAt>>): Promise<void> {
  await session.closePopup(popup);
  await page.close();
  expect(await listAll(desk)).toEqual([]);
}

test('five hundred codes that change in every frame', async () => {
  const looked = await lookAt('/flicker');
  const candidates = await looked.popup.$$(byId('candidate'));
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.length).toBeLessThanOrEqual(MAX_CANDIDATES);
  // From the second look on: what never stays is not offered beside others.
  await looked.popup.waitForFunction(
    (card) => document.querySelectorAll(card).length === 1,
    {},
    byId('candidate'),
  );
  await leave(looked);
});

test.each(['/huge', '/huge-png', '/huge-inline', '/bombs', '/million'])(
  '%s: the popup has an answer',
  async (path) => {
    const looked = await lookAt(path);
    expect((await looked.popup.$$(byId('candidate'))).length).toBeLessThanOrEqual(1);
    await leave(looked);
  },
);

test('elements that are named like what we ask the document for', async () => {
  const looked = await lookAt('/clobbered');
  expect(await textOf(looked.popup, 'candidate-label')).toBe('clobbered');
  await leave(looked);
});

test.each([
  ['/framing', () => foreignOf(other)],
  ['/sandboxing', () => undefined],
])('%s: a code in a frame is the frame’s, and never the page’s', async (path, origin) => {
  const looked = await lookAt(path);
  await waitFor(looked.popup, 'candidate');
  const shown = await looked.popup.$$eval(byId('candidate-origin'), (all) =>
    all.map((one) => one.textContent.trim()),
  );
  expect(shown).not.toContain(site.origin);
  if (origin()) expect(shown).toEqual([origin()]);
  await leave(looked);
});

test('a page that is busy for twenty seconds', async () => {
  const page = await session.newPage(`${site.origin}/busy`);
  const free = page.evaluate((milliseconds) => {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
    return 'the page';
  }, BUSY);
  const popup = await openPopupOn(session, page);
  const first = await Promise.race([answered(popup).then(() => 'the popup'), free]);
  expect(first).toBe('the popup');
  await free;
  await session.closePopup(popup);
  await page.close();
});
