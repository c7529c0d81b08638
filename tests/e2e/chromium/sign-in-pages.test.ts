import { beforeAll, describe, expect, test } from 'vitest';
import { judge, type Judged } from '../../../bench/fields/measure/judge.ts';
import { isNorwegian, tally } from '../../../bench/fields/measure/tally.ts';
import { missesOf } from '../../../bench/fields/report/misses.ts';
import { TARGETS } from '../../../bench/fields/report/targets.ts';
import { type LookedPage, lookAtPages } from '../../../bench/fields/run/look-at-pages.ts';
import { readSignInPages } from '../../support/sign-in-pages.ts';

/**
 * The detector on the whole corpus, each page at its own address in a real browser. The development part is held to the targets of
 * `npm run bench:fields`, the part set aside to what was reached there without looking at its pages. Of that part only figures are
 * told here, so that nobody tunes rules on it.
 */

/** Percent. The part set aside does not meet every target: two fields missed, one offered in vain. */
const HELD: Readonly<Record<'dev' | 'test', Record<'recall' | 'precision' | 'falsePages', number>>> = {
  dev: TARGETS,
  test: { recall: 97.8, precision: 98.9, falsePages: 0.9 },
};

let looked: readonly LookedPage[];
let judged: readonly Judged[];

beforeAll(async () => {
  looked = await lookAtPages(readSignInPages(), { peers: false, times: false });
  judged = looked.map((one) => judge(one, 'portvakt'));
}, 600_000);

test('every selector of the corpus names one element', () => {
  expect(judged.filter(({ isBroken }) => isBroken).map(({ page }) => page.id)).toEqual([]);
});

describe.each(['dev', 'test'] as const)('the part "%s"', (part) => {
  const own = () => judged.filter(({ page }) => page.part === part);
  const why = () => (part === 'dev' ? missesOf(looked, own()) : 'npm run bench:fields tells the figures');

  test('is found: recall', () => {
    expect(tally(own()).recall, why()).toBeGreaterThanOrEqual(HELD[part].recall);
  });

  test('is found in Norwegian', () => {
    expect(tally(own().filter(isNorwegian)).recall, why()).toBe(TARGETS.norwegian);
  });

  test('is offered nothing else: precision', () => {
    expect(tally(own()).precision, why()).toBeGreaterThanOrEqual(HELD[part].precision);
  });

  test('is left alone where there is no field to offer', () => {
    expect(tally(own()).falseShare, why()).toBeLessThanOrEqual(HELD[part].falsePages);
  });
});
