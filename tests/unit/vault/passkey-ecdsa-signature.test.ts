import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCodeOf } from '../../../lib/errors.ts';
import { rawEcdsaSignature } from '../../../lib/vault/passkey-ecdsa-signature.ts';
import { derOf } from '../../support/fake-passkey.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const refused = (...der: number[]) => {
  expect(() => rawEcdsaSignature(bytes(...der))).toThrow('passkey.rejected');
};

describe('the two numbers of a DER signature', () => {
  test('come back at full length', () => {
    expect(rawEcdsaSignature(bytes(0x30, 6, 2, 1, 5, 2, 1, 7))).toEqual(
      Uint8Array.from({ length: 64 }, (_, index) => (index === 31 ? 5 : index === 63 ? 7 : 0)),
    );
  });

  test('come back from what encodes them', () => {
    const number = fc.uint8Array({ minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(number, fc.nat(32), fc.nat(32), (raw, zeros, moreZeros) => {
        const short = raw
          .slice()
          .fill(0, 0, zeros)
          .fill(0, 32, 32 + moreZeros);
        expect(rawEcdsaSignature(derOf(short))).toEqual(short);
      }),
    );
  });

  test('have one encoding only', () => {
    refused(0x30, 7, 2, 2, 0, 5, 2, 1, 7);
    refused(0x30, 7, 2, 1, 5, 2, 2, 0, 7);
    refused(0x30, 0x81, 6, 2, 1, 5, 2, 1, 7);
    refused(0x30, 6, 2, 1, 5, 2, 1, 7, 0);
    refused(0x30, 7, 2, 1, 5, 2, 1, 7, 0);
    refused(0x30, 9, 2, 1, 5, 2, 1, 7, 2, 1, 7);
  });

  test('are whole, positive, and not longer than the curve', () => {
    refused();
    refused(0x30);
    refused(0x31, 6, 2, 1, 5, 2, 1, 7);
    refused(0x30, 6, 3, 1, 5, 2, 1, 7);
    refused(0x30, 6, 2, 1, 5, 3, 1, 7);
    refused(0x30, 3, 2, 1, 5);
    refused(0x30, 5, 2, 0, 2, 1, 7);
    refused(0x30, 6, 2, 1, 0x85, 2, 1, 7);
    refused(0x30, 6, 2, 1, 5, 2, 2, 7);
    refused(0x30, 38, 2, 33, ...new Uint8Array(33).fill(1), 2, 1, 7);
    refused(0x30, 39, 2, 34, 0, ...new Uint8Array(33).fill(0x81), 2, 1, 7);
  });

  test('nothing else is ever thrown, and nothing of another length comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 90 }), (garbage) => {
        try {
          expect(rawEcdsaSignature(Uint8Array.from(garbage))).toHaveLength(64);
        } catch (thrown) {
          expect(errorCodeOf(thrown)).toBe('passkey.rejected');
        }
      }),
    );
  });
});
