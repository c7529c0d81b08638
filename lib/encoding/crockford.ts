import { PortvaktError } from '../errors.ts';
import { fromBase32Digits, toBase32Digits } from './base32-digits.ts';
import type { Bytes } from './bytes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Base32 in Douglas Crockford's alphabet (no I, L, O, U), most significant bit first, no check symbol. */
export function encodeCrockford(bytes: Uint8Array): string {
  return formatCrockfordDigits(toBase32Digits(bytes));
}

/** Bytes of Crockford base32 as a person types it (see `parseCrockfordDigits`). Throws `encoding.invalid`. */
export function decodeCrockford(text: string): Bytes {
  const { bytes, canonical } = fromBase32Digits(parseCrockfordDigits(text));
  if (!canonical) throw new PortvaktError('encoding.invalid');
  return bytes;
}

/** Characters of five-bit digits. */
export function formatCrockfordDigits(digits: readonly number[]): string {
  return digits.map((digit) => ALPHABET.charAt(digit)).join('');
}

/** Five-bit digits: either case, white space and hyphens anywhere, I and L read as 1, O as 0. Throws `encoding.invalid`. */
export function parseCrockfordDigits(text: string): number[] {
  return Array.from(text.replace(/[\s-]/g, '').toUpperCase(), (character) => {
    const digit = ALPHABET.indexOf(LOOKALIKES[character] ?? character);
    if (digit < 0) throw new PortvaktError('encoding.invalid');
    return digit;
  });
}
