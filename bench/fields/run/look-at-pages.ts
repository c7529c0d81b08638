import { setTimeout as sleep } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import type { SignInPage } from '../../../tests/support/sign-in-pages.ts';
import type { Looked } from '../page/found-group.ts';
import { bundleDetectors, GLOBAL } from './bundle.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type PageStage, type World } from './page-stage.ts';

/** Milliseconds of one scan of a page with its frames. */
export interface ScanTimes {
  /** Median of several, on the wall. */
  readonly wall: number;
  /** Their mean on the processor; equal to the other where nothing else runs. */
  readonly processor: number;
  /** The first in this document, nothing of ours compiled before, on the processor. */
  readonly first: number;
}

/** A page and what was found in it. */
export interface LookedPage {
  readonly page: SignInPage;
  readonly looked: Looked;
  readonly times: ScanTimes;
}

/** What else than our answer: the answers of others, and the times. */
interface Wants {
  readonly peers: boolean;
  readonly times: boolean;
}

const UNTIMED: ScanTimes = { wall: 0, processor: 0, first: 0 };

/** Milliseconds. Fields that come late come within a second; what is not there then is told as a fault of the corpus. */
const PATIENCE = 3000;
const PACE = 25;
const SCANS = 15;

async function timesIn(world: World): Promise<ScanTimes> {
  const first = await world.timed(`${GLOBAL}.scan(1)`);
  const wall = (await world.evaluate(`${GLOBAL}.scan(${SCANS})`)) as number;
  const processor = (await world.timed(`${GLOBAL}.scan(${SCANS})`)) / SCANS;
  return { wall, processor, first };
}

async function lookAt(stage: PageStage, script: string, page: SignInPage, wants: Wants): Promise<LookedPage> {
  const expected = JSON.stringify(page.expect.map(({ inputs }) => inputs));
  const world = await stage.show(page.address, page.html, script);
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && !(await world.evaluate(`${GLOBAL}.isSettled(${expected})`))) {
    await sleep(PACE);
  }
  const times = wants.times ? await timesIn(world) : UNTIMED;
  const looked = (await world.evaluate(`${GLOBAL}.look(${expected}, ${wants.peers})`)) as Looked;
  return { page, looked, times };
}

/** Shows every page in Chromium, a tab for each processor, and runs the detectors in it. Results stand in the order of `pages`. */
export async function lookAtPages(
  pages: readonly SignInPage[],
  wants: Wants,
): Promise<readonly LookedPage[]> {
  const script = await bundleDetectors();
  const browser = await openBrowser();
  try {
    const results = new Map<SignInPage, LookedPage>();
    const waiting = [...pages];
    const work = async () => {
      const stage = await openStage(browser);
      for (let page = waiting.shift(); page; page = waiting.shift()) {
        results.set(page, await lookAt(stage, script, page, wants));
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
    return pages.flatMap((page) => results.get(page) ?? []);
  } finally {
    await browser.close();
  }
}
