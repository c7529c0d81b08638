import { decodeBase32Lenient, encodeBase32 } from '../encoding/base32.ts';
import { PortvaktError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { ALGORITHMS, OTP_LIMITS, type Algorithm, type NamedOtp } from './parameters.ts';

/** A whole number within limits. Throws `uri.parameter_invalid` with the parameter's name and limits. */
export function checkCount(parameter: string, value: number, min: number, max: number): number {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return value;
  throw new PortvaktError('uri.parameter_invalid', { parameter, min, max });
}

/** One of the three algorithms, in either case. Throws `uri.parameter_invalid`. */
export function checkAlgorithm(text: string): Algorithm {
  const found = ALGORITHMS.find((algorithm) => algorithm === text.toUpperCase());
  if (!found) throw new PortvaktError('uri.parameter_invalid', { parameter: 'algorithm' });
  return found;
}

/**
 * The canonical secret (upper case, no padding) of one as sites print it: either case, groups, padding. Digits that
 * base32 does not have (0, 1, 8, 9) are refused, never guessed. Bits that fill no byte are dropped.
 */
export function checkSecret(text: string): string {
  const bare = text.replace(/[\s_=-]/gu, '');
  if (bare === '') throw new PortvaktError('uri.secret_missing');
  const { minSecretBytes: min, maxSecretBytes: max } = OTP_LIMITS;
  if (bare.length > Math.ceil((max * 8) / 5) || !/^[a-z2-7]+$/i.test(bare)) {
    throw new PortvaktError('uri.secret_invalid', { min, max });
  }
  const bytes = decodeBase32Lenient(bare);
  if (bytes.length < min || bytes.length > max) throw new PortvaktError('uri.secret_invalid', { min, max });
  return encodeBase32(bytes);
}

/** Cleaned display text within `max` characters. Throws `uri.label_invalid`. */
export function checkName(text: string, max: number): string {
  const clean = cleanText(text);
  if (clean.length > max) throw new PortvaktError('uri.label_invalid', { max });
  return clean;
}

/** A manual entry or the raw values of a key URI, checked and brought to one form. Throws `uri.*`. */
export function checkNamedOtp(raw: NamedOtp): NamedOtp {
  const { minDigits, maxDigits, minPeriod, maxPeriod, maxCounter } = OTP_LIMITS;
  const isTotp = raw.type === 'totp';
  return {
    type: raw.type,
    issuer: checkName(raw.issuer, OTP_LIMITS.maxIssuerLength),
    label: checkName(raw.label, OTP_LIMITS.maxLabelLength),
    secret: checkSecret(raw.secret),
    algorithm: checkAlgorithm(raw.algorithm),
    digits: checkCount('digits', raw.digits, minDigits, maxDigits),
    period: isTotp ? checkCount('period', raw.period, minPeriod, maxPeriod) : 30,
    counter: isTotp ? 0 : checkCount('counter', raw.counter, 0, maxCounter),
  };
}
