import { describe, expect, test } from 'vitest';
import { decodeHex, encodeHex } from '../../../lib/encoding/hex.ts';
import { decryptGcm, encryptGcm } from '../../../lib/vault/aes-gcm.ts';
import { readSuite, type WycheproofTest } from './read-suite.ts';

interface AeadTest extends WycheproofTest {
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
}

const CASES = readSuite<AeadTest, { readonly tests: readonly AeadTest[] }>('aes_gcm_test.json', 66);

const importKey = (key: string) =>
  crypto.subtle.importKey('raw', decodeHex(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

describe('Wycheproof: AES-256-GCM of the vault', () => {
  test.each(CASES.filter(({ result }) => result === 'valid'))('$name', async ({ key, iv, aad, msg, ct, tag }) => {
    const aes = await importKey(key);
    const sealed = await encryptGcm(aes, decodeHex(iv), decodeHex(aad), decodeHex(msg));
    expect(encodeHex(sealed)).toBe(ct + tag);
    expect(encodeHex(await decryptGcm(aes, decodeHex(iv), decodeHex(aad), decodeHex(ct + tag)))).toBe(msg);
  });

  test.each(CASES.filter(({ result }) => result === 'invalid'))('$name', async ({ key, iv, aad, ct, tag }) => {
    const opening = decryptGcm(await importKey(key), decodeHex(iv), decodeHex(aad), decodeHex(ct + tag));
    await expect(opening).rejects.toThrow('vault.open_failed');
  });

  test('both kinds are there', () => {
    expect(CASES.filter(({ result }) => result === 'invalid').length).toBeGreaterThan(20);
    expect(CASES.filter(({ result }) => result === 'valid').length).toBeGreaterThan(20);
  });
});
