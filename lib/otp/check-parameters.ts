import { PortvaktError } from '../errors.ts';
import { checkSecretOf } from './check-secret.ts';
import { cleanText } from './clean-text.ts';
import { ALGORITHMS, FIXED_PARAMETERS, OTP_LIMITS, type Algorithm, type NamedOtp } from './parameters.ts';
import { checkPin } from './pin.ts';

/** A whole number within limits, -0 as 0. Throws `uri.parameter_invalid` with the parameter's name and limits. */
export function checkCount(parameter: string, value: number, min: number, max: number): number {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return value === 0 ? 0 : value;
  throw new PortvaktError('uri.parameter_invalid', { parameter, min, max });
}

/** One of the three algorithms, in either case. Throws `uri.parameter_invalid`. */
export function checkAlgorithm(text: string): Algorithm {
  const found = ALGORITHMS.find((algorithm) => algorithm === text.toUpperCase());
  if (!found) throw new PortvaktError('uri.parameter_invalid', { parameter: 'algorithm' });
  return found;
}

/** Cleaned display text within `max` characters. Throws `uri.label_invalid`. */
export function checkName(text: string, max: number): string {
  const clean = cleanText(text);
  if (clean.length > max) throw new PortvaktError('uri.label_invalid', { max });
  return clean;
}

/** The same account under other names, as typed. Throws `uri.label_invalid`. */
export function withNames(otp: NamedOtp, names: Pick<NamedOtp, 'issuer' | 'label'>): NamedOtp {
  return {
    ...otp,
    issuer: checkName(names.issuer, OTP_LIMITS.maxIssuerLength),
    label: checkName(names.label, OTP_LIMITS.maxLabelLength),
  };
}

/**
 * A manual entry or the raw values of a key URI, checked and brought to one form. `raw.secret` is what was given (see
 * `checkSecretOf`), so the result must not be checked once more. Throws `uri.*`.
 */
export function checkNamedOtp(raw: NamedOtp): NamedOtp {
  const { minDigits, maxDigits, minPeriod, maxPeriod, maxCounter } = OTP_LIMITS;
  const isHotp = raw.type === 'hotp';
  const checked = {
    algorithm: checkAlgorithm(raw.algorithm),
    digits: checkCount('digits', raw.digits, minDigits, maxDigits),
    period: isHotp ? 30 : checkCount('period', raw.period, minPeriod, maxPeriod),
  };
  const secret = checkSecretOf(raw.type, raw.secret);
  const counter = isHotp ? checkCount('counter', raw.counter, 0, maxCounter) : 0;
  const pin = checkPin(raw.type, raw.pin);
  const otp = { ...checked, ...FIXED_PARAMETERS[raw.type], type: raw.type, secret, counter, pin };
  return withNames({ ...otp, issuer: '', label: '' }, raw);
}
