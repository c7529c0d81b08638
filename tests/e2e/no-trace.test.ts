import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../support/builds.ts';
import type { ExtensionSession } from '../support/extension-session.ts';
import { click, waitFor } from '../support/journey/by-test-id.ts';
import { openDesk, type Desk } from '../support/journey/desk.ts';
import { LISTENING } from '../support/journey/listening-page.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** A page cannot tell that Portvakt is installed, not even while it is watched, looked at and filled by it. */

const FIELD = '•';

let site: ServedPages;
let session: ExtensionSession;
let desk: Desk;

beforeAll(async () => {
  site = await servePages({ '/': LISTENING });
  // Watched under one of its names, not under the other: what differs is our doing.
  session = await openSession({ grant: ['http://localhost/*'] });
  await onboard(session);
  desk = await openDesk(session);
  await ask(desk.page, 'account.add', { ...entryOf(1), origins: [site.origin] });
});

afterAll(async () => {
  await session.close();
  await site.close();
});

/** A new tab gets the window's focus when the browser comes to it, before the page listens or after. */
const OF_BROWSER = ['focus undefined', 'blur undefined'];

async function reportOf(page: Page): Promise<unknown> {
  const report = (await page.evaluate('report()')) as { readonly events: readonly string[] };
  return { ...report, events: report.events.filter((one) => !OF_BROWSER.includes(one)) };
}

/** What the page says of itself where nobody watches. */
async function unwatched(): Promise<unknown> {
  const page = await session.newPage(`http://127.0.0.1:${site.port}/`);
  const report = await reportOf(page);
  await page.close();
  return report;
}

test('a watched page is as one that nobody watches', async () => {
  const alone = await unwatched();
  const page = await session.newPage(`${site.origin}/`);
  await desk.waitForBadge(page.url(), FIELD);
  expect(await reportOf(page)).toEqual(alone);
  await page.close();
});

test('a page that the popup looks at is too', async () => {
  const alone = await unwatched();
  const page = await session.newPage(`${site.origin}/`);
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-fill');
  expect(await reportOf(page)).toMatchObject({
    ...(alone as object),
    // A popup in front takes the window's focus, whoever's it is.
    events: expect.not.arrayContaining(['message #document', 'input INPUT']) as unknown,
  });
  await session.closePopup(popup);
  await page.close();
});

test('after a fill the code in the field is all that is left', async () => {
  const page = await session.newPage(`${site.origin}/`);
  const before = (await reportOf(page)) as Record<string, unknown>;
  const markup = await page.$eval('form', (form) => form.outerHTML);
  const popup = await openPopupOn(session, page);
  await click(popup, 'match-fill');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#code')?.value.length === 6);
  await session.closePopup(popup);
  const after = (await reportOf(page)) as Record<string, unknown>;
  for (const kept of [
    'globals',
    'documents',
    'resources',
    'sheets',
    'elements',
    'markup',
    'scripts',
    'mutations',
  ])
    expect(after[kept], kept).toEqual(before[kept]);
  expect(await page.$eval('form', (form) => form.outerHTML)).toBe(markup);
  await page.close();
});

test('no file of ours can be loaded by a page, nor told from one that does not exist', async () => {
  const page = await session.newPage(`${site.origin}/`);
  const files = (await readdir(builtExtension(session.name), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(builtExtension(session.name).length + 1));
  const told = await page.evaluate(
    async (origin, names) => {
      const strange = origin.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
      const load = (address: string) =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => {
            resolve('loaded');
          };
          image.onerror = () => {
            resolve('refused');
          };
          image.src = address;
        });
      const fetched = (address: string) =>
        fetch(address).then(
          () => 'loaded',
          (thrown: unknown) => (thrown as Error).name,
        );
      const all = new Set<string>();
      const asked = [...names.map((name) => `${origin}/${name}`), `${origin}/none`, `${strange}/none`];
      for (const address of asked) all.add(`${await load(address)} ${await fetched(address)}`);
      return [...all];
    },
    session.extensionOrigin,
    files.filter((name) => !name.includes('_locales')).slice(0, 60),
  );
  expect(told).toEqual(['refused TypeError']);
  await page.close();
});

test('the manifest opens no door to pages', async () => {
  const text = await readFile(join(builtExtension(session.name), 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, unknown>;
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('host_permissions');
});
