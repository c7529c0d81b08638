import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, click, textOf, waitFor } from '../support/journey/by-test-id.ts';
import { hostOptions, teachHosts } from '../support/journey/hosts.ts';
import { GOOD } from '../support/journey/hostile-fields.ts';
import { onboard, openPopupOn } from '../support/journey/onboard.ts';
import { htmlPage } from '../support/journey/qr-pages.ts';
import { servePages, type ServedPages } from '../support/journey/serve-pages.ts';
import { ask, entryOf } from '../support/journey/vault-messages.ts';
import { openSession } from '../support/open-session.ts';

/** Which account goes where: hosts that look alike, other hosts of a site, frames of another site, several accounts on one origin. */

const asciiOf = (host: string): string => new URL(`http://${host}`).hostname;
const BOUND = 'fjordpay.example';
/** Cyrillic о, a digit for a letter, and the name as a part of another. */
const ALIKE = [asciiOf('fj\u043Erdpay.example'), 'fj0rdpay.example', `${BOUND}.evil.test`];
const PLAIN = 'skole.test';
const HOSTS = [BOUND, ...ALIKE, PLAIN];

let site: ServedPages;
let session: ExtensionSession;
let desk: Page;

const at = (host: string, path = '/good'): string => `http://${host}:${site.port}${path}`;
const originAt = (host: string): string => `http://${host}:${site.port}`;

beforeAll(async () => {
  const pages: Record<string, string> = { '/good': GOOD, '/path/one': GOOD, '/path/two': GOOD };
  site = await servePages(pages);
  pages['/framing'] = htmlPage(
    `<iframe src="http://127.0.0.1:${site.port}/good" width="600" height="300"></iframe>`,
  );
  // A frame of another site is entered only where the user let Portvakt in.
  const options = inject('browser') === 'chromium' ? hostOptions(HOSTS) : {};
  session = await openSession({ ...options, grant: ['<all_urls>'] });
  await teachHosts(session, HOSTS);
  await onboard(session);
  desk = await session.openExtensionPage('options.html');
  await waitFor(desk, 'options');
});

afterAll(async () => {
  await session.close();
  await site.close();
});

/** A page of a host with https, answered before anything goes out. */
async function securePage(address: string): Promise<Page> {
  const page = await session.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void request.respond({ contentType: 'text/html', body: request.url() === address ? GOOD : '' });
  });
  await page.goto(address);
  return page;
}

let made = 0;
async function account(origins: readonly string[]): Promise<string> {
  made += 1;
  const { id } = await ask(desk, 'account.add', { ...entryOf(made), origins: [] });
  await ask(desk, 'account.edit', { id, change: { origins: [...origins] } });
  return id;
}
const forget = (...ids: string[]): Promise<unknown> => ask(desk, 'account.delete', { ids });

const filled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? ''));
const valueIn = (page: Page): Promise<string> =>
  page.$eval('#code', (field) => (field as HTMLInputElement).value);

test.each(ALIKE)('%s looks like a bound host: it is named in red and nothing can be filled', async (host) => {
  const id = await account([`https://${BOUND}`]);
  const page = await session.newPage(at(host));
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'look-alike');
  expect(await textOf(popup, 'look-alike')).toContain(`https://${BOUND}`);
  expect(await textOf(popup, 'look-alike')).toContain(originAt(host));
  for (const button of ['match-fill', 'match-fill-anyway', 'account-fill'])
    expect(await popup.$(byId(button)), button).toBeNull();
  await popup.keyboard.press('Enter');
  expect(await valueIn(page)).toBe('');
  await session.closePopup(popup);
  await page.close();
  await forget(id);
});

test('another host of the same site gets a code only after a question, or where the account allows it', async () => {
  const id = await account(['https://login.skole.test']);
  const page = await securePage('https://www.skole.test/sign-in');
  const popup = await openPopupOn(session, page);
  await click(popup, 'suggested', ` ${byId('match-fill')}`);
  expect(await textOf(popup, 'bind-origin')).toBe('https://www.skole.test');
  expect(await valueIn(page)).toBe('');
  await session.closePopup(popup);

  await ask(desk, 'account.edit', { id, change: { subdomains: true } });
  const again = await openPopupOn(session, page);
  await click(again, 'match-fill');
  await filled(page);
  await session.closePopup(again);
  expect((await ask(desk, 'account.get', { id })).origins).toEqual(['https://login.skole.test']);
  await page.close();
  await forget(id);
});

test('a connection without https is warned of before it is bound', async () => {
  const id = await account([]);
  const page = await session.newPage(at(PLAIN));
  const popup = await openPopupOn(session, page);
  await click(popup, 'account-fill');
  await waitFor(popup, 'bind-unencrypted');
  expect(await valueIn(page)).toBe('');
  await click(popup, 'bind-confirm');
  await filled(page);
  await session.closePopup(popup);
  await page.close();
  await forget(id);
});

test('a frame of another site: both are named, the choice is remembered, and can be taken back', async () => {
  const frame = `http://127.0.0.1:${site.port}`;
  const id = await account([frame]);
  const page = await session.newPage(`${site.origin}/framing`);
  const code = async (): Promise<string> => {
    const inner = page.frames().find((one) => one.url().startsWith(frame));
    return (await inner?.$eval('#code', (field) => (field as HTMLInputElement).value)) ?? '';
  };
  const popup = await openPopupOn(session, page);
  await click(popup, 'match-fill');
  const question = await textOf(popup, 'frame');
  expect(question).toContain(site.origin);
  expect(question).toContain(frame);
  expect(await code()).toBe('');
  await click(popup, 'frame-remember');
  await click(popup, 'frame-confirm');
  await expect.poll(code).toMatch(/^\d{6}$/);
  await session.closePopup(popup);

  await page.reload();
  const later = await openPopupOn(session, page);
  await click(later, 'match-fill');
  await expect.poll(code).toMatch(/^\d{6}$/);
  await session.closePopup(later);
  expect((await ask(desk, 'account.get', { id })).frames).toEqual([{ frame, top: site.origin }]);

  await ask(desk, 'account.edit', { id, change: { frames: [] } });
  await page.reload();
  const last = await openPopupOn(session, page);
  await click(last, 'match-fill');
  await waitFor(last, 'frame');
  expect(await code()).toBe('');
  await session.closePopup(last);
  await page.close();
  await forget(id);
});

test('a frame that goes to another site under the question gets nothing, though the account is bound to both', async () => {
  const [frame, next] = [`http://127.0.0.1:${site.port}`, originAt(PLAIN)];
  const id = await account([frame, next]);
  const page = await session.newPage(`${site.origin}/framing`);
  const popup = await openPopupOn(session, page);
  await click(popup, 'match-fill');
  expect(await textOf(popup, 'frame-origin')).toBe(frame);
  await click(popup, 'frame-remember');
  await page.$eval('iframe', (holder, address) => (holder.src = address), at(PLAIN));
  const inner = await page.waitForFrame((one) => one.url() === at(PLAIN));
  await inner.waitForSelector('#code');
  await click(popup, 'frame-confirm');
  await popup.waitForFunction(
    (selector, origin) => document.querySelector(selector)?.textContent === origin,
    {},
    byId('frame-origin'),
    next,
  );
  expect(await inner.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('');

  // What is agreed to now is the new pair; what was ticked for the one before is forgotten with it.
  await click(popup, 'frame-confirm');
  await inner.waitForFunction(() =>
    /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? ''),
  );
  await session.closePopup(popup);
  expect((await ask(desk, 'account.get', { id })).frames).toEqual([]);
  await page.close();
  await forget(id);
});

test('several accounts on one origin: the one that was last used on this path comes first', async () => {
  const one = await account([site.origin]);
  const two = await account([site.origin]);
  const page = await session.newPage(`${site.origin}/path/one`);
  const firstOf = async (popup: Page): Promise<string | undefined> =>
    popup.$eval(byId('match-account'), (row) => (row as HTMLElement).dataset.id);
  const fillWith = async (path: string, id: string): Promise<void> => {
    await page.goto(`${site.origin}${path}`);
    const popup = await openPopupOn(session, page);
    await popup.locator(`${byId('match-account')}[data-id="${id}"] ${byId('match-fill')}`).click();
    await filled(page);
    await session.closePopup(popup);
  };
  await fillWith('/path/one', one);
  await fillWith('/path/two', two);
  for (const [path, id] of [
    ['/path/one', one],
    ['/path/two', two],
  ] as const) {
    await page.goto(`${site.origin}${path}`);
    const popup = await openPopupOn(session, page);
    await waitFor(popup, 'match-fill');
    expect(await firstOf(popup)).toBe(id);
    await session.closePopup(popup);
  }
  await page.close();
  await forget(one, two);
});
