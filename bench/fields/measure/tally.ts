import type { Judged } from './judge.ts';

/** Sums over pages; shares in percent, 100 where there is nothing to divide by. */
export interface Tally {
  readonly pages: number;
  readonly wanted: number;
  readonly offered: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** Pages on which nothing is to be offered, and those of them on which something was. */
  readonly quietPages: number;
  readonly falsePages: number;
  readonly falseShare: number;
  /** Fields found at all whose channel is the one the page tells, of all that were found. */
  readonly channelRight: number;
  readonly channelFound: number;
  /** Fields for a code by message, and those of them that were not offered. */
  readonly byMessage: number;
  readonly heldBack: number;
}

const NORWEGIAN = /^n[bno]\b/;
export const isNorwegian = ({ page }: Judged): boolean => NORWEGIAN.test(page.lang);

const share = (part: number, all: number): number => (all === 0 ? 100 : (100 * part) / all);
const sum = (judged: readonly Judged[], of: (one: Judged) => number): number =>
  judged.reduce((total, one) => total + of(one), 0);

export function tally(judged: readonly Judged[]): Tally {
  const fields = judged.flatMap((one) => one.fields);
  const found = fields.filter(({ seen }) => seen !== 'not found');
  const messages = fields.filter(({ expected }) => expected === 'message');
  const quiet = judged.filter(({ wanted }) => wanted === 0);
  const [wanted, offered, right] = [
    sum(judged, (one) => one.wanted),
    sum(judged, (one) => one.offered),
    sum(judged, (one) => one.right),
  ];
  const falsePages = quiet.filter(({ isFalsePage }) => isFalsePage).length;
  return {
    pages: judged.length,
    wanted,
    offered,
    right,
    precision: share(right, offered),
    recall: share(right, wanted),
    quietPages: quiet.length,
    falsePages,
    falseShare: quiet.length === 0 ? 0 : share(falsePages, quiet.length),
    channelRight: found.filter(({ expected, seen }) => expected === seen).length,
    channelFound: found.length,
    byMessage: messages.length,
    heldBack: messages.filter(({ seen }) => seen === 'message' || seen === 'not found').length,
  };
}

/** The smallest value that `share` (0 to 1) of the values do not exceed; 0 of none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * at) - 1)] ?? 0;
}
