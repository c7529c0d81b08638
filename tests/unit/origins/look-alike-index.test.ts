import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLookAlikeIndex } from '../../../lib/origins/look-alike-index.ts';
import { lookOf } from '../../../lib/origins/host-look.ts';
import { isLookAlike } from '../../../lib/origins/look-alike.ts';
import { WELL_KNOWN_HOSTS } from './well-known-hosts.ts';

/** The index is a faster way to the answer that a look at each gives. */
function lookAlikeOf(origin: string, boundOrigins: readonly string[]): string | undefined {
  const look = lookOf(origin);
  return boundOrigins.find((bound) => {
    const there = lookOf(bound);
    return look && there && isLookAlike({ origin, look }, { origin: bound, look: there });
  });
}

const all = WELL_KNOWN_HOSTS.map((host) => `https://${host}`);
const indexed = createLookAlikeIndex(all);

it.each([
  ['other letters', 'https://gıthub.com'],
  ['digits', 'https://g1thub.com'],
  ['coarser eyes', 'https://micros0ft-1ogin.com'],
  ['other separators', 'https://accounts-google.com'],
  ['put in front', 'https://github.com.evil.example'],
  ['put in front in one word', 'https://githubcom.example'],
  ['put in front with hyphens', 'https://login-github-com.evil.example'],
  ['nothing', 'https://nothing-alike.example'],
  ['an address', 'https://10.0.0.4'],
  ['no host', 'null'],
])('finds the same as a look at each: %s', (_, page) => {
  expect(indexed(page)).toBe(lookAlikeOf(page, all));
});

it('finds at least most of these at all', () => {
  const pages = ['https://g1thub.com', 'https://github.com.evil.example', 'https://githubcom.example'];
  for (const page of pages) expect(indexed(page)).toMatch(/github/);
});

it('names the first of several', () => {
  const bound = ['https://gitlab.com', 'https://github.com:8443', 'https://github.com'];
  expect(createLookAlikeIndex(bound)('https://g1thub.com')).toBe('https://github.com:8443');
  expect(createLookAlikeIndex([])('https://g1thub.com')).toBeUndefined();
});

const label = fc.stringMatching(/^[a-z0-9ilmvoa-]{1,8}$/);
const suffix = fc.constantFrom('com', 'no', 'example', 'co.uk', 'github.io', 'cоm');
const letters = fc.constantFrom(
  ['o', '0'],
  ['l', '1'],
  ['m', 'rn'],
  ['w', 'vv'],
  ['a', 'а'],
  ['.', '-'],
  ['d', 'cl'],
);

it('finds the same as a look at each, whatever is bound and whatever the page', () => {
  const host = fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), suffix)
    .map((parts) => parts.flat().join('.'));
  const written = fc.tuple(host, letters).map(([text, [from = '', to = '']]) => text.replaceAll(from, to));
  const disguised = fc.tuple(host, fc.constantFrom('.', '-', ''), host).map((parts) => parts.join(''));
  const bound = fc.array(fc.oneof(host, fc.constantFrom(...WELL_KNOWN_HOSTS)), { maxLength: 12 });
  fc.assert(
    fc.property(bound, fc.oneof(host, written, disguised), fc.nat(), (hosts, other, pick) => {
      const origins = hosts.map((one) => `https://${one}`);
      const index = createLookAlikeIndex(origins);
      const twisted = hosts[pick % Math.max(1, hosts.length)] ?? 'a.example';
      for (const page of [
        other,
        `${twisted}.${other}`,
        twisted.replaceAll('o', '0'),
        twisted.replaceAll('.', '-') + '.com',
      ])
        expect(index(`https://${page}`)).toBe(lookAlikeOf(`https://${page}`, origins));
    }),
    { numRuns: 1000 },
  );
});

it('sees every well-known host written with other letters as a look at each does', () => {
  const doubles = new Map(Object.entries({ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р' }));
  for (const host of WELL_KNOWN_HOSTS) {
    const page = `https://${host.replace(/[aceop]/, (letter) => doubles.get(letter) ?? letter)}`;
    const { origin } = new URL(page);
    expect(indexed(origin)).toBe(lookAlikeOf(origin, all));
  }
});
