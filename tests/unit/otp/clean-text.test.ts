import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/otp/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['white space of any kind and length', ' a \t\n\u00A0 b ', 'a b'],
    ['white space around what is taken away', 'a \u200B b', 'a b'],
    ['marks that draw nothing', 'a\u034Fb\u17B4\u17B5\u180B\u180C\u180D\u180Fc', 'abc'],
    ['letters that look like nothing', 'a\u115F\u1160\u2800\u3164\uFFA0b', 'ab'],
    ['a lone surrogate and private use', 'a\uD800b\uE000c', 'abc'],
    ['writing direction', '\u202Eabc\u2066d\u2069', 'abcd'],
    ['a joiner between letters', 'a\u200Db', 'ab'],
    ['a joiner behind a letter', 'a\u200D😀', 'a😀'],
    ['a joiner before a letter', '😀\u200Da', '😀a'],
    ['a joiner at the end', '😀\u200D', '😀'],
  ])('takes away %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(['👩\u200D💻', '❤\uFE0F\u200D🔥', 'Ærøskøbing', '日本', 'مرحبا'])('keeps %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('brings letters to one form', () => {
    expect(cleanText('A\u030A')).toBe('Å');
  });

  it('has no effect the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
