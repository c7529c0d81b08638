import { expect, it, vi } from 'vitest';
import { lately } from '../../../lib/origins/lately.ts';

it('makes the same only once in a row, also where nothing came of it', () => {
  const make = vi.fn((origin: string) => (origin === 'null' ? undefined : { origin }));
  const made = lately(make);
  expect(made('https://a.example')).toBe(made('https://a.example'));
  expect([made('null'), made('null')]).toEqual([undefined, undefined]);
  expect(make.mock.calls).toEqual([['https://a.example'], ['null']]);
});

it('keeps no list of all pages that were ever seen', () => {
  const make = vi.fn((origin: string) => origin);
  const made = lately(make);
  for (let page = 0; page < 100; page++)
    expect(made(`https://p${page}.example`)).toBe(`https://p${page}.example`);
  made('https://p0.example');
  expect(make).toHaveBeenCalledTimes(101);
});
