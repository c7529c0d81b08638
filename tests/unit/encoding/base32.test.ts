import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase32, decodeBase32Lenient, encodeBase32 } from '../../../lib/encoding/base32.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';

/** RFC 4648, section 10, without padding. */
const VECTORS = [
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
] as const;

describe('base32', () => {
  test.each(VECTORS)('RFC 4648: %j', (text, encoded) => {
    expect(encodeBase32(encodeUtf8(text))).toBe(encoded);
    expect(decodeBase32(encoded)).toEqual(encodeUtf8(text));
    const padded = encoded.padEnd(Math.ceil(encoded.length / 8) * 8, '=');
    expect(decodeBase32Lenient(padded.toLowerCase())).toEqual(encodeUtf8(text));
  });

  test('there and back for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 130 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
        expect(decodeBase32Lenient(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each(['M', 'MZX', 'MZXW6Y', 'MZ', 'my', 'MY======', 'M Y', 'M1', 'MØ', 'MY\u{1f600}'])(
    'strict refuses %j',
    (text) => {
      expect(() => decodeBase32(text)).toThrow('encoding.invalid');
    },
  );

  test('lenient reads what sites print', () => {
    expect(decodeBase32Lenient('mzxw 6ytb-oi')).toEqual(encodeUtf8('foobar'));
    expect(decodeBase32Lenient('MZXW6YTBOJ')).toEqual(encodeUtf8('foobar'));
    expect(decodeBase32Lenient('MZXW6YTBA')).toEqual(encodeUtf8('fooba'));
  });

  test.each(['M1', 'M8', 'MY=MY', 'MØ', '!'])('lenient refuses %j', (text) => {
    expect(() => decodeBase32Lenient(text)).toThrow('encoding.invalid');
  });
});
