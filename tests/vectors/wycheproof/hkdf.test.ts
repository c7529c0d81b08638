import { describe, expect, test } from 'vitest';
import { decodeHex, encodeHex } from '../../../lib/encoding/hex.ts';
import { hkdfAesKey, hkdfBytes, importHkdfKey } from '../../../lib/vault/hkdf.ts';
import { readSuite, type WycheproofTest } from './read-suite.ts';

interface HkdfTest extends WycheproofTest {
  readonly ikm: string;
  readonly salt: string;
  readonly info: string;
  /** Bytes. */
  readonly size: number;
  readonly okm: string;
}

const CASES = readSuite<HkdfTest, { readonly tests: readonly HkdfTest[] }>('hkdf_sha256_test.json', 86);
const isLongEnough = ({ result, size }: HkdfTest) => result === 'valid' && size >= 32;
const AES = { name: 'AES-GCM', iv: new Uint8Array(12) };
const TEXT = new Uint8Array(48);

describe('Wycheproof: HKDF-SHA-256 of the vault', () => {
  test.each(CASES)('$name ($tcId)', async ({ ikm, salt, info, size, okm, result }) => {
    const key = await importHkdfKey(decodeHex(ikm));
    const deriving = hkdfBytes(key, decodeHex(salt), decodeHex(info), size);
    if (result === 'invalid') await expect(deriving).rejects.toThrow();
    else expect(encodeHex(await deriving)).toBe(okm);
  });

  test.each(CASES.filter(isLongEnough))('as an AES key: $name', async ({ ikm, salt, info, okm }) => {
    const derived = await hkdfAesKey(await importHkdfKey(decodeHex(ikm)), decodeHex(salt), decodeHex(info));
    const first = decodeHex(okm.slice(0, 64));
    const same = await crypto.subtle.importKey('raw', first, 'AES-GCM', false, ['encrypt']);
    expect(await crypto.subtle.encrypt(AES, derived, TEXT)).toEqual(
      await crypto.subtle.encrypt(AES, same, TEXT),
    );
  });

  test('outputs that are too long, and ones that make a key, are among them', () => {
    expect(CASES.filter(({ result }) => result === 'invalid')).toHaveLength(3);
    expect(CASES.filter(isLongEnough).length).toBeGreaterThan(20);
  });
});
