import { describe, expect, test } from 'vitest';
import { rawEcdsaSignature } from '../../../lib/vault/passkey-ecdsa-signature.ts';

describe('a DER signature at its edges', () => {
  const number = (...bytes: number[]) => [2, bytes.length, ...bytes];
  const sequence = (...bytes: number[]) => Uint8Array.from([0x30, bytes.length, ...bytes]);

  test('a number that begins with 128 is negative', () => {
    expect(() => rawEcdsaSignature(sequence(...number(0x80), ...number(1)))).toThrow('passkey.rejected');
    expect(rawEcdsaSignature(sequence(...number(0, 0x80), ...number(1)))[31]).toBe(0x80);
  });

  test('nothing follows where a length says so', () => {
    expect(() => rawEcdsaSignature(sequence(2))).toThrow('passkey.rejected');
    expect(() => rawEcdsaSignature(sequence(2, 0, 2, 0))).toThrow('passkey.rejected');
    expect(() => rawEcdsaSignature(sequence(...number(1), 2, 5, 1))).toThrow('passkey.rejected');
  });
});
