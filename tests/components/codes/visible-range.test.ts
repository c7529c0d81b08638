import { describe, expect, it } from 'vitest';
import { nextWake } from '../../../components/codes/next-wake.ts';
import { OVERSCAN, visibleRange } from '../../../components/codes/visible-range.ts';
import { NOW, code } from '../fixtures.ts';

describe('visibleRange', () => {
  it('begins at the first row and never asks past the last', () => {
    expect(visibleRange(52, 600, 56, 10)).toEqual({ first: 0, end: 10 });
    expect(visibleRange(52, 600, 56, 0)).toEqual({ first: 0, end: 0 });
  });

  it('draws what is in view and a few rows beside it', () => {
    const range = visibleRange(-56_000, 560, 56, 10_000);
    expect(range).toEqual({ first: 1000 - OVERSCAN, end: 1010 + OVERSCAN });
  });

  it('stays within the list when it is scrolled past', () => {
    expect(visibleRange(-5600, 600, 56, 20)).toEqual({ first: 20, end: 20 });
    expect(visibleRange(5000, 600, 56, 20)).toEqual({ first: 0, end: 0 });
  });
});

describe('nextWake', () => {
  it('has nothing to wait for without codes', () => {
    expect(nextWake([], NOW)).toBeUndefined();
  });

  it('wakes for the last five seconds, then for the end', () => {
    expect(nextWake([code('1', NOW + 20_000)], NOW)).toBe(15_000);
    expect(nextWake([code('1', NOW + 4000)], NOW)).toBe(4000);
  });

  it('wakes for the soonest of several', () => {
    expect(nextWake([code('1', NOW + 20_000), code('2', NOW + 3000)], NOW)).toBe(3000);
  });

  it('never spins, whatever the clock did', () => {
    expect(nextWake([code('1', NOW - 60_000)], NOW)).toBeGreaterThan(0);
  });
});
