import type { Outcome } from './measure.ts';

/** Outcomes of one decoder added up. */
export interface Tally {
  readonly images: number;
  readonly codes: number;
  readonly found: number;
  /** Images that hold a code, and of those the ones where one was read at least. */
  readonly withCode: number;
  readonly withFound: number;
  readonly wrong: number;
  readonly garbled: number;
  /** Codes "read" on images that hold none. */
  readonly phantom: number;
  /** Milliseconds for an image: the middle, and what 95 of 100 stay below. */
  readonly median: number;
  readonly p95: number;
  /** The middle of the time on a processor. */
  readonly processor: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const positive = outcomes.filter(({ codes }) => codes > 0);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    images: outcomes.length,
    codes: sum(outcomes.map(({ codes }) => codes)),
    found: sum(outcomes.map(({ found }) => found)),
    withCode: positive.length,
    withFound: positive.filter(({ found }) => found > 0).length,
    wrong: sum(positive.map(({ wrong }) => wrong.length)),
    garbled: sum(outcomes.map(({ garbled }) => garbled)),
    phantom: sum(outcomes.filter(({ codes }) => codes === 0).map(({ wrong }) => wrong.length)),
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    processor: quantile(
      outcomes.map(({ processor }) => processor),
      0.5,
    ),
  };
}

/** Percent of codes read; 100 where there are none. */
export const rateOf = ({ found, codes }: Tally) => (codes === 0 ? 100 : (100 * found) / codes);
export const leastOneOf = ({ withFound, withCode }: Tally) =>
  withCode === 0 ? 100 : (100 * withFound) / withCode;
