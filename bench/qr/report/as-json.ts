import type { Outcome } from '../measure/measure.ts';
import { leastOneOf, rateOf, tally } from '../measure/tally.ts';
import { type Results, targetsOf } from './targets.ts';

const bySome = (outcomes: readonly Outcome[], key: 'decoder' | 'group') =>
  Object.groupBy(outcomes, (outcome) => outcome[key]);

function summary(outcomes: readonly Outcome[]) {
  const sum = tally(outcomes);
  return { ...sum, percent: rateOf(sum), percentLeastOne: leastOneOf(sum) };
}

/** Everything as one object: `sets[set][decoder]` has the sums and `groups`, `targets` what was asked. */
export function asJson(results: Results): string {
  const sets = [...results].map(([set, outcomes]) => {
    const decoders = Object.entries(bySome(outcomes, 'decoder')).map(([name, own = []]) => {
      const groups = Object.entries(bySome(own, 'group')).map(([group, some = []]) => [group, summary(some)]);
      return [name, { ...summary(own), groups: Object.fromEntries(groups) as unknown }];
    });
    return [set, Object.fromEntries(decoders) as unknown];
  });
  return JSON.stringify({ sets: Object.fromEntries(sets) as unknown, targets: targetsOf(results) });
}
