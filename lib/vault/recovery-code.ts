import { fromBase32Digits, toBase32Digits } from '../encoding/base32-digits.ts';
import type { Bytes } from '../encoding/bytes.ts';
import { formatCrockfordDigits, parseCrockfordDigits } from '../encoding/crockford.ts';
import { PortvaktError } from '../errors.ts';
import type { Random } from './randomness.ts';

const SECRET_LENGTH = 20;
const SECRET_DIGITS = 32;
const CHECK_DIGITS = 4;
const GROUP_LENGTH = 4;

/**
 * The largest prime below 2^20. The remainder of a number modulo it changes with every single wrong digit and with every
 * two neighbours changed about.
 */
const CHECK_MODULUS = 1_048_573n;

/** A new recovery code as a person writes it down: 160 random bits and a checksum, nine groups of four characters. */
export function createRecoveryCode(random: Random): string {
  return formatRecoveryCode(random(SECRET_LENGTH));
}

/** The written form of a 20-byte recovery secret. */
export function formatRecoveryCode(secret: Uint8Array): string {
  const digits = toBase32Digits(secret);
  const text = formatCrockfordDigits([...digits, ...checkDigits(digits)]);
  return (text.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g')) ?? []).join('-');
}

/**
 * The 20-byte secret of a recovery code typed by a person: either case, spaces and hyphens anywhere, I and L for 1, O for 0.
 * Throws `recovery.malformed` for a foreign character, a wrong length or a wrong checksum.
 */
export function parseRecoveryCode(text: string): Bytes {
  const digits = readDigits(text);
  const secret = digits.slice(0, SECRET_DIGITS);
  const check = digits.slice(SECRET_DIGITS);
  if (check.length !== CHECK_DIGITS || checkDigits(secret).some((digit, at) => digit !== check[at])) {
    throw new PortvaktError('recovery.malformed');
  }
  return fromBase32Digits(secret).bytes;
}

function readDigits(text: string): number[] {
  try {
    return parseCrockfordDigits(text);
  } catch {
    throw new PortvaktError('recovery.malformed');
  }
}

function checkDigits(digits: readonly number[]): number[] {
  const value = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const check = Number(value % CHECK_MODULUS);
  return [check >> 15, (check >> 10) & 31, (check >> 5) & 31, check & 31];
}
