import { describe, expect, it } from 'vitest';
import { formatLeft, formatMoment } from '../../../components/ui/times.ts';

describe('formatLeft', () => {
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [1, '1 s'],
    [58_000, '58 s'],
    [60_000, '1 min'],
    [63_000, '1 min 3 s'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
  ])('writes %d ms as %s', (milliseconds, text) => {
    expect(formatLeft(milliseconds)).toBe(text);
  });
});

describe('formatMoment', () => {
  const now = new Date(2030, 0, 2, 12, 0).getTime();

  it('gives the time alone today, and the date before that', () => {
    expect(formatMoment(new Date(2030, 0, 2, 10, 42).getTime(), now, 'nb')).toBe('10:42');
    expect(formatMoment(new Date(2030, 0, 1, 10, 42).getTime(), now, 'nb')).toContain('2030');
  });
});
