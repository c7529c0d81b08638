import type { Bytes } from './bytes.ts';

/** Five-bit digits of some bytes, the last one filled up with zero bits. */
export function toBase32Digits(bytes: Uint8Array): number[] {
  const digits: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits.push((buffer >> bits) & 31);
    }
  }
  if (bits > 0) digits.push((buffer << (5 - bits)) & 31);
  return digits;
}

/** Whole bytes of five-bit digits, and whether they are the canonical digits of exactly those bytes. */
export function fromBase32Digits(digits: readonly number[]): { bytes: Bytes; canonical: boolean } {
  const bytes = new Uint8Array(Math.floor((digits.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    buffer = ((buffer << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = buffer >> bits;
    }
  }
  return { bytes, canonical: bits < 5 && (buffer & ((1 << bits) - 1)) === 0 };
}
