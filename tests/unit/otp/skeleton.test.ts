import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFUSABLES } from '../../../lib/otp/confusables.ts';
import { looksLike, skeleton } from '../../../lib/otp/skeleton.ts';

describe('looksLike', () => {
  it.each([
    ['GitHub', 'GіtHub', 'Cyrillic i'],
    ['GitHub', 'GlTHub', 'l for i'],
    ['PayPal', 'PayPaI', 'capital I for l'],
    ['PayPal', 'PayPa1', '1 for l'],
    ['PayPal', 'РауРаl', 'Cyrillic letters'],
    ['Amazon', 'Arnazon', 'rn for m'],
    ['Twitter', 'Tvvitter', 'vv for w'],
    ['Google', 'G00gle', '0 for o'],
    ['Google', 'Gооgle', 'Cyrillic o'],
    ['Google', 'Gοοgle', 'Greek o'],
    ['Apple', 'Αpple', 'Greek capital'],
    ['Steam', 'Ѕteam', 'Cyrillic capital'],
    ['Nordfjord kommune', 'Nordfjord kornmune', 'in the middle of a name'],
    ['PAYPAL', 'PAYРAL', 'capitals'],
    ['paypal.com', 'paypai.com', 'a host'],
    ['Microsoft', 'Мicrosoft', 'Cyrillic M'],
  ])('%s and %s: %s', (one, other) => {
    expect(looksLike(one, other)).toBe(true);
    expect(looksLike(other, one)).toBe(true);
  });

  it.each([
    ['GitHub', 'GitHub'],
    ['GitHub', 'github'],
    ['GitHub', 'GITHUB'],
    ['GitHub', ' GitHub '],
    ['GitHub', 'Git\u200BHub'],
    ['Feide', 'Ｆｅｉｄｅ'],
    ['', ''],
    ['', ' '],
  ])('%s and %s are the same name', (one, other) => {
    expect(looksLike(one, other)).toBe(false);
  });

  it.each([
    ['GitHub', 'GitLab'],
    ['Google', 'Gogle'],
    ['Førde', 'Forde'],
    ['Bø', 'Bå'],
    ['Москва', 'Минск'],
    ['日本', '中国'],
    ['Amazon', 'Amazon.de'],
    ['', 'x'],
  ])('%s and %s do not look alike', (one, other) => {
    expect(looksLike(one, other)).toBe(false);
  });
});

describe('the table of look-alikes', () => {
  const entries = CONFUSABLES.split(';').map((entry) => entry.split('='));
  const points = (text = ''): number[] => text.split(/[ -]/).map((point) => Number.parseInt(point, 16));

  it('is whole', () => {
    expect(entries).toHaveLength(305);
    expect(CONFUSABLES).toHaveLength(7569);
  });

  it('makes each look like its prototype', () => {
    for (const [prototype, characters] of entries) {
      const looks = skeleton(`x${String.fromCodePoint(...points(prototype))}x`);
      for (const point of points(characters)) {
        expect([point, skeleton(`x${String.fromCodePoint(point)}x`)]).toEqual([point, looks]);
      }
    }
  });
});

describe('skeleton', () => {
  it('goes by the prototypes of UTS 39', () => {
    expect(skeleton('ѕсоре')).toBe('scope');
    expect(skeleton('modern')).toBe('rnodern');
    expect(skeleton('0O1lI|')).toBe('oollll');
    expect(skeleton('æ')).toBe('ae');
  });

  it('has no effect the second time, and takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(skeleton(skeleton(text))).toBe(skeleton(text));
        expect(looksLike(text, text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at a bounded part of a long text', () => {
    expect(skeleton('a'.repeat(100_000))).toHaveLength(512);
  });
});
