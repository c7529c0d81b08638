import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/approvals/display-text.ts';

describe('cleanText', () => {
  it.each([
    ['  a   b ', 'a b'],
    ['a\r\n\tb', 'a b'],
    ['a\u2028b', 'a b'],
    ['\u202Eevil\u202C', 'evil'],
    ['\u2066a\u2069\u200E\u061C', 'a'],
    ['a\u0000\u0007b', 'ab'],
    ['zero\u200B\uFEFFwidth', 'zerowidth'],
    ['\u{E0041}tag', 'tag'],
    ['\uD800half', 'half'],
    ['Blåbærsyltetøy 日本語 עברית 👍', 'Blåbærsyltetøy 日本語 עברית 👍'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('leaves nothing invisible and does not change twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const clean = cleanText(raw);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
