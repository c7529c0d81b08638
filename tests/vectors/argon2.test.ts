import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { encodeHex } from '../../lib/encoding/hex.ts';
import { encodeUtf8 } from '../../lib/encoding/utf8.ts';
import { ARGON2_DEFAULT, deriveArgon2id } from '../../lib/vault/argon2.ts';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);

describe('Argon2id', () => {
  /** RFC 9106, 5.3. It uses a secret and associated data, which our engine's interface lacks: so it pins the yardstick. */
  test('RFC 9106, 5.3: the implementation we compare with', () => {
    const tag = argon2id(filled(32, 1), filled(16, 2), {
      m: 32,
      t: 3,
      p: 4,
      key: filled(8, 3),
      personalization: filled(12, 4),
      dkLen: 32,
    });
    expect(encodeHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  /** `src/test.c` of the reference implementation (P-H-C/phc-winner-argon2), version 0x13. */
  test('reference implementation: t=2, m=64 MiB, p=1', async () => {
    const tag = await deriveArgon2id(encodeUtf8('password'), {
      memoryKiB: 65_536,
      iterations: 2,
      parallelism: 1,
      salt: encodeUtf8('somesalt'),
    });
    expect(encodeHex(tag)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test.each([
    { memoryKiB: 32, iterations: 3, parallelism: 4 },
    { memoryKiB: 256, iterations: 2, parallelism: 1 },
    { memoryKiB: 1024, iterations: 5, parallelism: 8 },
    { memoryKiB: 333, iterations: 4, parallelism: 3 },
    { memoryKiB: 64, iterations: ARGON2_DEFAULT.iterations, parallelism: ARGON2_DEFAULT.parallelism },
  ])('our engine gives what @noble/hashes gives: %o', async ({ memoryKiB, iterations, parallelism }) => {
    const password = encodeUtf8('blåbærsyltetøy på brødskive');
    const salt = filled(16, 0xa5);
    const expected = argon2id(password, salt, { m: memoryKiB, t: iterations, p: parallelism, dkLen: 32 });
    const tag = await deriveArgon2id(password, { memoryKiB, iterations, parallelism, salt });
    expect(encodeHex(tag)).toBe(encodeHex(expected));
  });
});
