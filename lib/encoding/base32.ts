import { PortvaktError } from '../errors.ts';
import { fromBase32Digits, toBase32Digits } from './base32-digits.ts';
import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648, section 6): upper case, no padding. */
export function encodeBase32(bytes: Uint8Array): string {
  return toBase32Digits(bytes)
    .map((digit) => ALPHABET.charAt(digit))
    .join('');
}

/** Bytes of canonical base32: upper case, no padding, possible length, unused bits zero. Throws `encoding.invalid`. */
export function decodeBase32(text: string): Bytes {
  const { bytes, canonical } = fromBase32Digits(digitsOf(text));
  if (!canonical) throw new PortvaktError('encoding.invalid');
  return bytes;
}

/**
 * Bytes of base32 as sites print it: either case, spaces and hyphens between groups, padding at the end, any length
 * (bits that do not fill a byte are dropped, as other authenticators do). Throws `encoding.invalid`.
 */
export function decodeBase32Lenient(text: string): Bytes {
  const bare = text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  return fromBase32Digits(digitsOf(bare)).bytes;
}

function digitsOf(text: string): number[] {
  return Array.from(text, (character) => {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) throw new PortvaktError('encoding.invalid');
    return digit;
  });
}
