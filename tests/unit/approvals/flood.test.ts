import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floodOf, pruneTimes, type ChallengeTimes } from '../../../lib/approvals/flood.ts';

const MINUTE = 60_000;
const at = (madeAt: number, endedAt = madeAt + 1): ChallengeTimes => ({
  madeAt: madeAt * MINUTE,
  endedAt: endedAt * MINUTE,
});

describe('floodOf', () => {
  it.each([
    ['nothing', [], 0, false, 0],
    ['one open', [at(0, 5)], 1, false, 0],
    ['two open at once', [at(0, 5), at(1, 6)], 2, true, 11],
    ['two, one after the other', [at(0, 1), at(1, 3)], 2, false, 0],
    ['two that were open at once, one of them ended', [at(0, 2), at(1, 6)], 3, false, 11],
    ['three in five minutes', [at(0, 1), at(1, 2), at(2, 4)], 3, false, 0],
    ['a fourth in five minutes', [at(0, 1), at(1, 2), at(2, 3), at(3, 5)], 4, true, 13],
    ['a fourth after five minutes', [at(0, 1), at(1, 2), at(2, 3), at(5, 7)], 6, false, 0],
    ['four in five minutes, all ended', [at(0, 1), at(1, 2), at(2, 3), at(3, 4)], 5, false, 13],
    ['what has not come yet', [at(3, 5), at(3, 5)], 2, false, 0],
  ])('%s', (_, times, now, collapsed, quietUntil) => {
    expect(floodOf(times, now * MINUTE)).toEqual({ collapsed, quietUntil: quietUntil * MINUTE });
  });

  it('does not depend on the order', () => {
    const times = fc.array(fc.record({ madeAt: fc.nat(600_000), endedAt: fc.nat(900_000) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(times, fc.nat(900_000), (all, now) => {
        expect(floodOf(all.toReversed(), now)).toEqual(floodOf(all, now));
      }),
    );
  });
});

describe('pruneTimes', () => {
  it('changes no verdict', () => {
    const times = fc.array(
      fc
        .nat(3_000_000)
        .chain((madeAt) =>
          fc.record({ madeAt: fc.constant(madeAt), endedAt: fc.nat(300_000).map((life) => madeAt + life) }),
        ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(times, fc.nat(3_000_000), (all, now) => {
        const before = floodOf(all, now);
        const after = floodOf(pruneTimes(all, now), now);
        expect(after.collapsed).toBe(before.collapsed);
        expect(Math.max(after.quietUntil, now)).toBe(Math.max(before.quietUntil, now));
      }),
    );
  });

  it('keeps no more than fifty', () => {
    expect(
      pruneTimes(
        Array.from({ length: 80 }, () => at(0, 5)),
        0,
      ),
    ).toHaveLength(50);
  });
});
