import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Bench, Figure } from './figure.ts';
import { servePages } from '../tests/support/journey/serve-pages.ts';
import { HEAVY_NAMES, heavyPages } from './support/heavy-pages.ts';
import { serveLargePage } from './support/large-page.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';
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
/** Ten pages: each for a shorter time than the one above. */
const HEAVY_LOAD_TIMES = 3;
const HEAVY_SETTLE = 5000;
const HEAVY_WINDOW = 8000;

type Traced = (work: () => Promise<unknown>) => Promise<number>;

async function loadsOf(page: Page, traced: Traced, address: string, times: number): Promise<number[]> {
  const loads = await repeat(times, async () => {
    await page.goto('about:blank');
    return traced(async () => {
      await page.goto(address);
      await sleep(LOAD_WINDOW);
    });
  });
  if (loads.includes(0)) throw new Error('the content script did not run');
  return loads;
}

/** Loads and changes of ten kinds of heavy page, each with a figure of its own. A frame is a document like the page around it. */
async function heavy(session: PlantedSession): Promise<readonly Figure[]> {
  const site = await servePages(heavyPages());
  try {
    const page = await session.newPage();
    const traced: Traced = (work) => scriptTime(page, session.extensionOrigin, work);
    const figures: Figure[] = [];
    for (const name of HEAVY_NAMES) {
      const loads = await loadsOf(page, traced, `${site.origin}/${name}`, HEAVY_LOAD_TIMES);
      await sleep(HEAVY_SETTLE);
      await page.evaluate('changePage()');
      await sleep(SETTLE);
      const changing = (await traced(() => sleep(HEAVY_WINDOW))) / (HEAVY_WINDOW / 1000);
      const documents = page.frames().length;
      if (documents > 1)
        figures.push({ name: `content.${name}_load_all`, measured: median(loads), unit: 'ms' });
      figures.push(
        {
          name: `content.${name}_load`,
          measured: median(loads) / documents,
          unit: 'ms',
          target: LOAD_TARGET,
        },
        { name: `content.${name}_change`, measured: changing, unit: 'ms', target: CHANGE_TARGET },
      );
    }
    await page.close();
    return figures;
  } finally {
    await site.close();
  }
}

async function run(): Promise<readonly Figure[]> {
  const site = await serveLargePage();
  const session = await openPlantedSession({ grant: ['<all_urls>'] });
  try {
    const page = await session.newPage();
    const traced: Traced = (work) => scriptTime(page, session.extensionOrigin, work);
    const loads = await loadsOf(page, traced, site.address, LOAD_TIMES);
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
      ...(await heavy(session)),
    ];
  } finally {
    await session.close();
    site.close();
  }
}

export const bench: Bench = { name: 'content', run };
