import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ExtensionSession } from '../support/extension-session.ts';
import { byId, waitFor } from '../support/journey/by-test-id.ts';
import { onboard, PASSWORD } from '../support/journey/onboard.ts';
import { ask } from '../support/journey/vault-messages.ts';
import { unlockFrom, WriteSchedule } from '../support/journey/write-schedule.ts';
import { openSession } from '../support/open-session.ts';
import { seededRandom } from '../support/seeded-random.ts';

/**
 * The background, then the whole browser, is killed at random moments while accounts are added, renamed and deleted. Nothing that
 * was acknowledged is lost, nothing else is half there, and nobody is taken for a new user. `npm run test:long` kills more often.
 */

const FIREFOX = inject('browser') === 'firefox';
const WORKER_KILLS = Number(process.env.PORTVAKT_WORKER_KILLS ?? (FIREFOX ? 50 : 200));
const BROWSER_KILLS = Number(process.env.PORTVAKT_BROWSER_KILLS ?? (FIREFOX ? 5 : 20));
const SEED = Number(process.env.PORTVAKT_SEED ?? 20_261_122);
/** A kill comes at a random moment within so many milliseconds of writing; a save takes about five. */
const LONGEST_WRITING = 60;
const PATIENCE = 60_000 + (WORKER_KILLS + BROWSER_KILLS * 10) * 2000;

let session: ExtensionSession;
const random = seededRandom(SEED);
const schedule = new WriteSchedule();

beforeAll(async () => {
  session = await openSession();
  await onboard(session);
});

afterAll(() => session.close());

const openOptions = async (): Promise<Page> => {
  const page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options', '[data-state]');
  return page;
};

/** Writes until the kill has come down; the moment of it is chance, and is not waited for. The first write wakes the background. */
async function writeUntil(page: Page, kill: () => Promise<void>): Promise<void> {
  await schedule.write(page, random());
  const life = new AbortController();
  const killed = new Promise((resolve) => setTimeout(resolve, random() * LONGEST_WRITING))
    .then(kill)
    .finally(() => {
      life.abort();
    });
  while (!life.signal.aborted && (await schedule.write(page, random())));
  await killed;
}

const never = (url: string) => url.includes('welcome.html');

test(`the background killed ${WORKER_KILLS} times while it writes`, { timeout: PATIENCE }, async () => {
  const page = await openOptions();
  for (let kill = 0; kill < WORKER_KILLS; kill++) {
    await writeUntil(page, () => session.killBackground());
    expect((await ask(page, 'vault.state', {})).state).toBe('unlocked');
    await schedule.check(page);
  }
  // Otherwise the kills came down beside the writing, and prove nothing.
  expect(schedule.unanswered).toBeGreaterThan(WORKER_KILLS / 20);
  expect(schedule.acknowledged).toBeGreaterThan(WORKER_KILLS / 2);
  await page.close();
});

test(`the browser killed ${BROWSER_KILLS} times while it writes`, { timeout: PATIENCE }, async () => {
  let page = await openOptions();
  for (let kill = 0; kill < BROWSER_KILLS; kill++) {
    await writeUntil(page, () => session.crash());
    page = await openOptions();
    expect((await ask(page, 'vault.state', {})).state).toBe('locked');
    await unlockFrom(page, PASSWORD);
    await schedule.check(page);
    expect((await session.browser.pages()).map((one) => one.url()).filter(never)).toEqual([]);
  }
  await page.waitForSelector(byId('options'));
});
