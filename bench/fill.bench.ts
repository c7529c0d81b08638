import type { Page } from 'puppeteer-core';
import { waitFor } from '../tests/support/journey/by-test-id.ts';
import { openPopupOn } from '../tests/support/journey/onboard.ts';
import { servePages } from '../tests/support/journey/serve-pages.ts';
import type { Bench, Figure } from './figure.ts';
import { preciseNow } from './support/clock.ts';
import { CODE_PAGES } from './support/code-pages.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';
import { idAt } from './support/sample-accounts.ts';
import { median, repeat } from './support/statistics.ts';
import { codeFilled } from './support/watch-filled.ts';

/** The first is not counted: whatever is made only once is made then. */
const TIMES = 9;
const TARGET = 100;

/** Sends `code.fill` as the popup does and gives the moment it was sent; throws where it was refused. */
async function sendFill(quiet: Page, address: string): Promise<number> {
  const { sentAt, failure } = await quiet.evaluate(
    async (url: string, id: string) => {
      interface Chrome {
        tabs: { query(query: object): Promise<{ id: number }[]> };
        runtime: { sendMessage(message: object): Promise<{ error?: string }> };
      }
      const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const [tab] = await tabs.query({ url });
      const sentAt = performance.timeOrigin + performance.now();
      const reply = await runtime.sendMessage({ kind: 'code.fill', request: { id, tabId: tab?.id } });
      return { sentAt, failure: reply.error ?? '' };
    },
    address,
    idAt(0),
  );
  if (failure !== '') throw new Error(`code.fill was refused: ${failure}`);
  return sentAt;
}

/** Enter in the open popup, which fills the first account of the page. */
async function pressEnter(popup: Page): Promise<number> {
  const pressedAt = preciseNow();
  // The popup may be gone before the key comes up again.
  await popup.keyboard.press('Enter').catch(() => undefined);
  return pressedAt;
}

/** Should something else fail first, that is what is told, and not that nobody waits for this any more. */
function awaitFilled(page: Page): Promise<number> {
  const filled = codeFilled(page);
  filled.catch(() => undefined);
  return filled;
}

async function byMessage(session: PlantedSession, page: Page): Promise<number> {
  await page.reload();
  await page.bringToFront();
  const filled = awaitFilled(page);
  const sentAt = await sendFill(session.quiet, page.url());
  return (await filled) - sentAt;
}

async function byPopup(session: PlantedSession, page: Page): Promise<number> {
  await page.reload();
  const popup = await openPopupOn(session, page);
  await waitFor(popup, 'match-fill');
  const filled = awaitFilled(page);
  const pressedAt = await pressEnter(popup);
  const at = await filled;
  await session.closePopup(popup);
  return at - pressedAt;
}

const warm = async (once: () => Promise<number>): Promise<number> =>
  median((await repeat(TIMES, once)).slice(1));

async function run(): Promise<readonly Figure[]> {
  const site = await servePages(CODE_PAGES);
  const session = await openPlantedSession({ grant: ['http://localhost/*'] });
  try {
    await session.plant(10, site.origin);
    await session.unlock();
    const page = await session.newPage();
    const figures: Figure[] = [];
    for (const kind of ['single', 'boxes'] as const) {
      await page.goto(`${site.origin}/${kind}`);
      const message = await warm(() => byMessage(session, page));
      const popup = await warm(() => byPopup(session, page));
      figures.push(
        { name: `fill.enter_${kind}`, measured: popup, unit: 'ms', target: TARGET },
        { name: `fill.message_${kind}`, measured: message, unit: 'ms', target: TARGET },
      );
    }
    return figures;
  } finally {
    await session.close();
    await site.close();
  }
}

export const bench: Bench = { name: 'fill', run };
