import { createDice } from '../dice.ts';
import type { Sample } from '../sample.ts';

/** So many of the samples at most, the same ones each time, in their order. */
export function choose(samples: readonly Sample[], limit: number | undefined): readonly Sample[] {
  if (limit === undefined || samples.length <= limit) return samples;
  const dice = createDice(`choose ${limit} of ${samples.length}`);
  const drawn = samples.map((sample) => ({ sample, lot: dice.roll() }));
  const chosen = new Set(
    drawn
      .toSorted((a, b) => a.lot - b.lot)
      .slice(0, limit)
      .map(({ sample }) => sample),
  );
  return samples.filter((sample) => chosen.has(sample));
}
