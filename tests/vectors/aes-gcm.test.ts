import { describe, expect, test } from 'vitest';
import { decodeHex, encodeHex } from '../../lib/encoding/hex.ts';
import { decryptGcm, encryptGcm, sha256 } from '../../lib/vault/aes-gcm.ts';

/**
 * AES-256: NIST CAVP `gcmEncryptExtIV256.rsp` (CAVS 14.0; where to find it stands in `README.md` here), count 0 of three groups
 * with 96-bit ivs and 128-bit tags, and cases 13 to 16 of the GCM submission to NIST (McGrew and Viega, appendix B).
 */
const VECTORS = [
  {
    name: 'CAVP, empty',
    key: 'b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4',
    iv: '516c33929df5a3284ff463d7',
    aad: '',
    plaintext: '',
    ciphertext: '',
    tag: 'bdc1ac884d332457a1d2664f168c76f0',
  },
  {
    name: 'CAVP, 16 bytes',
    key: '31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22',
    iv: '0d18e06c7c725ac9e362e1ce',
    aad: '',
    plaintext: '2db5168e932556f8089a0622981d017d',
    ciphertext: 'fa4362189661d163fcd6a56d8bf0405a',
    tag: 'd636ac1bbedd5cc3ee727dc2ab4a9489',
  },
  {
    name: 'CAVP, 16 bytes and additional data',
    key: '92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b',
    iv: 'ac93a1a6145299bde902f21a',
    aad: '1e0889016f67601c8ebea4943bc23ad6',
    plaintext: '2d71bcfa914e4ac045b2aa60955fad24',
    ciphertext: '8995ae2e6df3dbf96fac7b7137bae67f',
    tag: 'eca5aa77d51d4a0a14d9c51e1da474ab',
  },
  {
    name: 'case 13',
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    plaintext: '',
    ciphertext: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: 'case 14',
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    plaintext: '00'.repeat(16),
    ciphertext: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: 'case 15',
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    aad: '',
    plaintext:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    ciphertext:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    name: 'case 16',
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plaintext:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    ciphertext:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
];

describe('AES-256-GCM', () => {
  test.each(VECTORS)('$name', async ({ key, iv, aad, plaintext, ciphertext, tag }) => {
    const aes = await crypto.subtle.importKey('raw', decodeHex(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const sealed = await encryptGcm(aes, decodeHex(iv), decodeHex(aad), decodeHex(plaintext));
    expect(encodeHex(sealed)).toBe(ciphertext + tag);
    expect(encodeHex(await decryptGcm(aes, decodeHex(iv), decodeHex(aad), sealed))).toBe(plaintext);

    const changed = sealed.slice();
    changed[0] = (changed[0] ?? 0) ^ 1;
    await expect(decryptGcm(aes, decodeHex(iv), decodeHex(aad), changed)).rejects.toThrow('vault.open_failed');
    await expect(decryptGcm(aes, decodeHex(iv), decodeHex(`${aad}00`), sealed)).rejects.toThrow('vault.open_failed');
  });
});

test('SHA-256 (FIPS 180-4 example)', async () => {
  expect(encodeHex(await sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
