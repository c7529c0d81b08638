import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes, equalBytes } from '../../../lib/encoding/bytes.ts';
import { decodeCrockford, encodeCrockford } from '../../../lib/encoding/crockford.ts';
import { decodeHex, encodeHex } from '../../../lib/encoding/hex.ts';
import { decodeUtf8, encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { anyText } from '../../support/any-text.ts';

const bytes = fc.uint8Array({ maxLength: 64 });

describe('bytes', () => {
  test('concatBytes joins in order', () => {
    fc.assert(
      fc.property(fc.array(bytes), (parts) => {
        expect([...concatBytes(...parts)]).toEqual(parts.flatMap((part) => [...part]));
      }),
    );
  });

  test('equalBytes is true for the same bytes only', () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(equalBytes(left, left.slice())).toBe(true);
        expect(equalBytes(left, right)).toBe(Buffer.from(left).equals(Buffer.from(right)));
      }),
    );
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
  });
});

describe('hexadecimal', () => {
  test('there and back, either case', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(encodeHex(value)).toBe(Buffer.from(value).toString('hex'));
        expect(decodeHex(encodeHex(value).toUpperCase())).toEqual(value);
      }),
    );
  });

  test.each(['0', '0g', '0x00', ' 00', '00 '])('refuses %j', (text) => {
    expect(() => decodeHex(text)).toThrow('encoding.invalid');
  });
});

describe('UTF-8', () => {
  test('there and back, byte order mark included', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(encodeUtf8('\u{feff}å'))).toBe('\u{feff}å');
  });

  test.each([[[0xff]], [[0xc3]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]]])('refuses %j', (malformed) => {
    expect(() => decodeUtf8(Uint8Array.from(malformed))).toThrow('encoding.invalid');
  });
});

describe('Crockford base32', () => {
  test('there and back for any bytes', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = encodeCrockford(value);
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
        expect(decodeCrockford(text)).toEqual(value);
      }),
    );
  });

  test('reads what a person types', () => {
    const written = encodeCrockford(Uint8Array.of(0, 0x42, 0x10, 0x84, 0x21));
    expect(written).toBe('01111111');
    expect(decodeCrockford('oI-lL 1iI1')).toEqual(decodeCrockford(written));
  });

  test.each(['U0', '0*', 'Ø0', '0', 'ZZ'])('refuses %j', (text) => {
    expect(() => decodeCrockford(text)).toThrow('encoding.invalid');
  });
});
