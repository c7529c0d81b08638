import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Figure } from './figure.ts';
import { serveLargePage } from './support/large-page.ts';
import { openPlantedSession } from './support/planted-session.ts';
import { scriptTime } from './support/script-time.ts';
import { median, repeat } from './support/statistics.ts';

const LOAD_TIMES = 5;
/** Milliseconds. The first look comes at the first idle moment; the next comes 800 ms after it at the earliest. */
const LOAD_WINDOW = 700;
/** Then the page is gone through in pieces: backgrounds, shadow roots, the pictures that are left. */
const SETTLING_WINDOW = 10_000;
const SETTLE = 3000;
const CHANGE_WINDOW = 30_000;
const LOAD_TARGET = 5;
const CHANGE_TARGET = 1;

async function run(): Promise<readonly Figure[]> {
  const site = await serveLargePage();
  const session = await openPlantedSession({ grant: ['<all_urls>'] });
  try {
    const page = await session.newPage();
    const traced = (work: () => Promise<unknown>) => scriptTime(page, session.extensionOrigin, work);
    const loads = await repeat(LOAD_TIMES, async () => {
      await page.goto('about:blank');
      return traced(async () => {
        await page.goto(site.address);
        await sleep(LOAD_WINDOW);
      });
    });
    if (loads.includes(0)) throw new Error('the content script did not run');
    const settling = await traced(() => sleep(SETTLING_WINDOW));
    await page.evaluate('changePage()');
    await sleep(SETTLE);
    const changing = await traced(() => sleep(CHANGE_WINDOW));
    return [
      { name: 'content.load', measured: median(loads), unit: 'ms', target: LOAD_TARGET },
      { name: 'content.per_second_after', measured: settling / (SETTLING_WINDOW / 1000), unit: 'ms' },
      {
        name: 'content.per_second_of_change',
        measured: changing / (CHANGE_WINDOW / 1000),
        unit: 'ms',
        target: CHANGE_TARGET,
      },
    ];
  } finally {
    await session.close();
    site.close();
  }
}

export const bench: Bench = { name: 'content', run };
