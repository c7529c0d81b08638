import { describe, expect, test } from 'vitest';
import { decodeHex, encodeHex } from '../../lib/encoding/hex.ts';
import { hkdfAesKey, hkdfBytes, importHkdfKey } from '../../lib/vault/hkdf.ts';

const range = (from: number, count: number) =>
  encodeHex(Uint8Array.from({ length: count }, (_, index) => from + index));

/** RFC 5869, appendix A, the SHA-256 cases. */
const VECTORS = [
  {
    name: 'A.1',
    material: '0b'.repeat(22),
    salt: range(0, 13),
    info: range(0xf0, 10),
    output:
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'A.2',
    material: range(0, 80),
    salt: range(0x60, 80),
    info: range(0xb0, 80),
    output:
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
      'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    name: 'A.3',
    material: '0b'.repeat(22),
    salt: '',
    info: '',
    output:
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
];

describe('HKDF-SHA-256', () => {
  test.each(VECTORS)('RFC 5869 $name', async ({ material, salt, info, output }) => {
    const key = await importHkdfKey(decodeHex(material));
    const bytes = await hkdfBytes(key, decodeHex(salt), decodeHex(info), output.length / 2);
    expect(encodeHex(bytes)).toBe(output);
  });

  test('an AES key is made of the first 32 bytes of the output, and cannot be exported', async () => {
    const [vector] = VECTORS;
    if (!vector) throw new Error('no vector');
    const material = await importHkdfKey(decodeHex(vector.material));
    expect(material.extractable).toBe(false);
    const derived = await hkdfAesKey(material, decodeHex(vector.salt), decodeHex(vector.info));
    expect(derived.extractable).toBe(false);
    const same = await crypto.subtle.importKey(
      'raw',
      decodeHex(vector.output.slice(0, 64)),
      'AES-GCM',
      false,
      ['encrypt'],
    );
    const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const text = new Uint8Array(40);
    expect(await crypto.subtle.encrypt(algorithm, derived, text)).toEqual(
      await crypto.subtle.encrypt(algorithm, same, text),
    );
  });
});
