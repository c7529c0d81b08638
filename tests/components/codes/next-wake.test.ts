import { expect, it } from 'vitest';
import { nextWake } from '../../../components/codes/next-wake.ts';

const ending = (validUntil: number) => ({ code: '1', next: '2', period: 30, validUntil });

it.each([
  ['nothing on screen', [], undefined],
  ['the last seconds of the soonest', [ending(40_000), ending(30_000)], 25_000],
  ['the end of one in its last seconds', [ending(4000)], 4000],
  ['at once, but not in a rush, for one that is over', [ending(-1)], 50],
  ['two minutes at the most, should the clock have been set back', [ending(98_177_439_958)], 120_000],
])('%s', (_what, codes, pause) => {
  expect(nextWake(codes, 0)).toBe(pause);
});
