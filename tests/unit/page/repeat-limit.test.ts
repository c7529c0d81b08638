import { expect, it } from 'vitest';
import { createRepeatLimit } from '../../../lib/page/repeat-limit.ts';

it('repeats less and less while it goes on, and soon again after a rest', () => {
  let now = 0;
  const limit = createRepeatLimit(() => now);
  const repeatsWithin = (seconds: number): number => {
    let count = 0;
    for (const end = now + seconds * 1000; now < end; now += 100) if (limit.mayRepeat()) count++;
    return count;
  };
  expect(limit.mayRepeat()).toBe(true);
  expect(limit.mayRepeat()).toBe(false);
  expect(repeatsWithin(60)).toBeLessThanOrEqual(5);
  expect(repeatsWithin(600)).toBeLessThanOrEqual(14);
  now += 100_000;
  expect(limit.mayRepeat()).toBe(true);
  now += 3100;
  expect(limit.mayRepeat()).toBe(true);
});
