import { describe, expect, test } from 'vitest';
import { ARGON2_DEFAULT, checkArgon2Parameters } from '../../../lib/vault/argon2.ts';
import type { NewSlot, PasswordSlot } from '../../../lib/vault/slots.ts';
import { derivePasswordSecret } from '../../../lib/vault/wrap-key.ts';
import { CHEAPEST, countUp } from '../../support/sealed-sample.ts';
import { cheapKdf } from '../../support/vault-fakes.ts';

const salt = countUp(16);

const OUTSIDE = [
  { memoryKiB: 19 * 1024 - 1 },
  { memoryKiB: 256 * 1024 + 1 },
  { memoryKiB: 0 },
  { memoryKiB: 4_294_967_295 },
  { memoryKiB: Number.NaN },
  { memoryKiB: 20_000.5 },
  { iterations: 1 },
  { iterations: 11 },
  { iterations: 4_294_967_295 },
  { parallelism: 0 },
  { parallelism: 9 },
  { salt: countUp(15) },
  { salt: countUp(17) },
  { salt: countUp(0) },
];

describe('the limits of Argon2id', () => {
  test.each([
    { ...ARGON2_DEFAULT, salt },
    { ...CHEAPEST, salt },
    { memoryKiB: 256 * 1024, iterations: 10, parallelism: 8, salt },
  ])('accepts %o', (parameters) => {
    expect(() => {
      checkArgon2Parameters(parameters);
    }).not.toThrow();
  });

  test.each(OUTSIDE)('refuses %o before the KDF runs', async (change) => {
    const { kdf, calls } = cheapKdf();
    const slot: NewSlot<PasswordSlot> = {
      kind: 'password',
      createdAt: 0,
      kdf: { ...ARGON2_DEFAULT, salt, ...change },
    };
    await expect(derivePasswordSecret('whatever it is', slot, kdf)).rejects.toThrow('kdf.out_of_range');
    expect(calls).toEqual([]);
  });

  test('a password is the same from every keyboard (NFKC)', async () => {
    const { kdf, calls } = cheapKdf();
    const slot: NewSlot<PasswordSlot> = { kind: 'password', createdAt: 0, kdf: { ...CHEAPEST, salt } };
    await derivePasswordSecret('bl\u{e5}b\u{e6}r\u{ff11}', slot, kdf);
    await derivePasswordSecret('bla\u{30a}b\u{e6}r1', slot, kdf);
    expect(calls[0]?.password).toEqual(calls[1]?.password);
  });
});
