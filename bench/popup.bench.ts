import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tests/support/chromium.ts';
import type { Bench, Figure } from './figure.ts';
import { timeToFirstCode, watchForFirstCode } from './support/first-code.ts';
import { writeFloorExtension } from './support/floor-extension.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';
import { median, repeat } from './support/statistics.ts';
import { timeColdPopup } from './support/toolbar-popup.ts';

const COUNTS = [10, 100, 1000, 10_000];
const WARM_TIMES = 15;
const COLD_TIMES = 7;
const COLD_TARGET = 400;
/** Milliseconds. The issue names targets for the smallest and the largest. */
const WARM_TARGETS: Readonly<Record<number, number>> = { 10: 110, 10_000: 150 };

async function floor(): Promise<Figure> {
  const extension = await writeFloorExtension();
  const session = await launchChromium({ extensionDir: extension.folder });
  try {
    const page = await session.newPage();
    await watchForFirstCode(page);
    const address = `${session.extensionOrigin}/popup.html`;
    const measured = median(await repeat(WARM_TIMES, () => timeToFirstCode(page, address)));
    return { name: 'popup.floor', measured, unit: 'ms' };
  } finally {
    await session.close();
    await extension.remove();
  }
}

async function measure(session: PlantedSession, page: Page, accounts: number): Promise<Figure[]> {
  await page.goto('about:blank');
  await session.plant(accounts);
  await session.unlock();
  await page.bringToFront();
  const address = `${session.extensionOrigin}/popup.html`;
  const open = () => timeToFirstCode(page, address);
  await open();
  const warm = await repeat(WARM_TIMES, open);
  // The page's port would wake the worker again at once.
  await page.goto('about:blank');
  const cold = await repeat(COLD_TIMES, () => timeColdPopup(session, page));
  const target = WARM_TARGETS[accounts];
  return [
    {
      name: `popup.warm_${accounts}`,
      measured: median(warm),
      unit: 'ms',
      ...(target === undefined ? {} : { target }),
    },
    { name: `popup.cold_${accounts}`, measured: median(cold), unit: 'ms', target: COLD_TARGET },
  ];
}

async function run(): Promise<readonly Figure[]> {
  const figures = [await floor()];
  const session = await openPlantedSession();
  try {
    const page = await session.newPage();
    await watchForFirstCode(page);
    for (const accounts of COUNTS) figures.push(...(await measure(session, page, accounts)));
  } finally {
    await session.close();
  }
  return figures;
}

export const bench: Bench = { name: 'popup', run };
