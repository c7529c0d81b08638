import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../lib/encoding/base64url.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';

describe('base64url', () => {
  /** RFC 4648, section 10, without padding. */
  test.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('RFC 4648: %j', (text, encoded) => {
    expect(encodeBase64url(encodeUtf8(text))).toBe(encoded);
    expect(decodeBase64url(encoded)).toEqual(encodeUtf8(text));
  });

  test('agrees with Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test.each([
    'A',
    'AAAAA',
    'Zg==',
    'Zg=',
    'Zh',
    'Zm9',
    'Zm 9v',
    'Zm9v\n',
    '+/+/',
    'Zm9\u{e9}',
    'Zm9\u{1f600}',
  ])('refuses %j', (text) => {
    expect(() => decodeBase64url(text)).toThrow('encoding.invalid');
  });

  test('what is accepted is canonical', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        let bytes: Uint8Array;
        try {
          bytes = decodeBase64url(text);
        } catch {
          return;
        }
        expect(encodeBase64url(bytes)).toBe(text);
      }),
    );
  });
});
