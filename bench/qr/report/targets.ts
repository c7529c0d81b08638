import type { Outcome } from '../measure/measure.ts';
import { rateOf, tally } from '../measure/tally.ts';

/** What was measured, by set. A set that was not run is not there. */
export type Results = ReadonlyMap<string, readonly Outcome[]>;

export interface Target {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const OURS = 'portvakt';
/** Sets whose images were made here, so that what they hold is known to the letter. */
const MADE = ['crops', 'screens', 'gentle', 'brutal', 'negatives'];

const by = (outcomes: readonly Outcome[], name: string) => outcomes.filter(({ decoder }) => decoder === name);
const isFullHd = ({ width, height }: Outcome) => width === 1920 && height === 1080;
const percent = (value: number) => `${value.toFixed(2)} %`;
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

const rate = (name: string, least: number, outcomes: readonly Outcome[]): Target => {
  const sum = tally(outcomes);
  const measured = `${percent(rateOf(sum))} (${sum.found}/${sum.codes})`;
  return { name, goal: `>= ${least} %`, measured, isMet: rateOf(sum) >= least };
};

const speed = (name: string, below: number, outcomes: readonly Outcome[]): Target => {
  const { median, processor } = tally(outcomes);
  const measured = `${milliseconds(median)} (${milliseconds(processor)} of processor)`;
  return { name, goal: `< ${below} ms`, measured, isMet: median < below };
};

const none = (name: string, count: number): Target => ({
  name,
  goal: '0',
  measured: String(count),
  isMet: count === 0,
});

/** Ours before each of the others. */
function ahead(outcomes: readonly Outcome[]): Target {
  const names = [...new Set(outcomes.map(({ decoder }) => decoder))].filter((name) => name !== OURS);
  const rates = names.map((name) => ({ name, rate: rateOf(tally(by(outcomes, name))) }));
  const best = rates.toSorted((a, b) => b.rate - a.rate)[0];
  const own = rateOf(tally(by(outcomes, OURS)));
  const goal = best ? `> ${percent(best.rate)}, ${best.name}` : 'nobody to compare with';
  return {
    name: 'public: codes read',
    goal,
    measured: percent(own),
    isMet: best !== undefined && own > best.rate,
  };
}

/** The targets for reading codes, as far as the sets were run with ours among the decoders. */
export function targetsOf(results: Results): readonly Target[] {
  const own = (set: string) => by(results.get(set) ?? [], OURS);
  const all = [...results.keys()].flatMap(own);
  const made = MADE.flatMap(own);
  const fullHd = own('screens').filter(isFullHd);
  const targets = [
    ...(own('crops').length > 0
      ? [
          rate('element crops: codes read', 100, own('crops')),
          speed('element crops: median', 3, own('crops')),
        ]
      : []),
    ...(fullHd.length > 0
      ? [
          rate('screens of 1920x1080: codes read', 98.5, fullHd),
          speed('screens of 1920x1080: median', 60, fullHd),
        ]
      : []),
    ...(own('brutal').length > 0 ? [rate('brutal: codes read', 97.5, own('brutal'))] : []),
    ...(all.length > 0
      ? [
          none('wrong texts, all sets', tally(all).wrong),
          none('garbled texts, sets made here', tally(made).garbled),
          none('codes on negatives', tally(all).phantom),
        ]
      : []),
    ...(own('public').length > 0 ? [ahead(results.get('public') ?? [])] : []),
  ];
  return targets;
}
