import { availableParallelism } from 'node:os';
import { randomInt } from 'node:crypto';
import type { Stage } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

const SCHEDULES = 100_000;
/** For each parser. */
const INPUTS = 100_000;
/** In Firefox a death of the background takes longer, and one of the browser much longer. */
const KILLS = {
  chromium: { worker: 1000, browser: 200 },
  firefox: { worker: 250, browser: 50 },
};

const report = (name: string) => `out/long/${name}.json`;

/** The random schedules, an equal part for each processor; every part begins with another seed. */
export function scheduleStages(parts = availableParallelism()): readonly Stage[] {
  return Array.from({ length: parts }, (_, index) => {
    const count = Math.ceil(SCHEDULES / parts);
    const seed = randomInt(2 ** 31);
    return vitestStage(
      `${count} random schedules (${index + 1} of ${parts}, seed ${seed})`,
      ['--project', 'lib', 'random-'],
      report(`schedules-${index + 1}`),
      { PORTVAKT_SCHEDULES: String(count), PORTVAKT_SEED: String(seed) },
    );
  });
}

/** Texts, forms and bytes of all kinds, an equal part for each processor, as above. */
export function parserStages(parts = availableParallelism()): readonly Stage[] {
  return Array.from({ length: parts }, (_, index) => {
    const count = Math.ceil(INPUTS / parts);
    const seed = randomInt(2 ** 31);
    return vitestStage(
      `${count} inputs for each of the parsers (${index + 1} of ${parts}, seed ${seed})`,
      ['--project', 'lib', 'any-input'],
      report(`parsers-${index + 1}`),
      { PORTVAKT_INPUTS: String(count), PORTVAKT_SEED: String(seed) },
    );
  });
}

/** The kills, one browser after the other. */
export function killStages(): readonly Stage[] {
  return (['chromium', 'firefox'] as const).map((browser) => {
    const { worker, browser: whole } = KILLS[browser];
    const seed = randomInt(2 ** 31);
    return vitestStage(
      `${worker} kills of the background and ${whole} of ${browser} (seed ${seed})`,
      ['--project', browser, 'kills'],
      report(browser),
      {
        PORTVAKT_WORKER_KILLS: String(worker),
        PORTVAKT_BROWSER_KILLS: String(whole),
        PORTVAKT_SEED: String(seed),
      },
    );
  });
}
