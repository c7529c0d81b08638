import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createRecoveryCode,
  formatRecoveryCode,
  parseRecoveryCode,
} from '../../../lib/vault/recovery-code.ts';
import { countUp } from '../../support/sealed-sample.ts';

const secret = fc.uint8Array({ minLength: 20, maxLength: 20 });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the recovery code', () => {
  test('a fixed one, so that no later version reads another secret from it', () => {
    expect(formatRecoveryCode(countUp(20))).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GK-4GYN');
    expect(parseRecoveryCode('000G-40R4-0M30-E209-185G-R38E-1W81-24GK-4GYN')).toEqual(countUp(20));
  });

  test('nine groups of four, made of 20 random bytes', () => {
    const asked: number[] = [];
    const code = createRecoveryCode((length) => {
      asked.push(length);
      return countUp(length);
    });
    expect(asked).toEqual([20]);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('read back however it is typed', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const code = formatRecoveryCode(bytes);
        const typed = ` ${code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        expect(parseRecoveryCode(code)).toEqual(bytes);
        expect(parseRecoveryCode(typed)).toEqual(bytes);
        expect(parseRecoveryCode(code.replaceAll('1', 'I'))).toEqual(bytes);
      }),
    );
  });

  test('every single wrong character is noticed', () => {
    const code = formatRecoveryCode(countUp(20, 77)).replaceAll('-', '');
    for (let at = 0; at < code.length; at++) {
      for (const other of ALPHABET) {
        if (other === code[at]) continue;
        expect(() => parseRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toThrow(
          'recovery.malformed',
        );
      }
    }
  });

  test('every two neighbours changed about are noticed', () => {
    fc.assert(
      fc.property(secret, fc.integer({ min: 0, max: 34 }), (bytes, at) => {
        const code = formatRecoveryCode(bytes).replaceAll('-', '');
        const [left = '', right = ''] = code.slice(at, at + 2);
        fc.pre(left !== right);
        expect(() => parseRecoveryCode(code.slice(0, at) + right + left + code.slice(at + 2))).toThrow(
          'recovery.malformed',
        );
      }),
    );
  });

  test.each(['', '0', 'U'.repeat(36), '0'.repeat(35), '0'.repeat(37), `${'0'.repeat(35)}Ø`])(
    'refuses %j',
    (text) => {
      expect(() => parseRecoveryCode(text)).toThrow('recovery.malformed');
    },
  );
});
