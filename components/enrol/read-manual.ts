import { checkPin } from '../../lib/otp/pin.ts';
import {
  ALGORITHMS,
  FIXED_PARAMETERS,
  OTP_LIMITS,
  OTP_TYPES,
  usesPin,
  type NamedOtp,
  type OtpType,
} from '../../lib/otp/parameters.ts';
import type { TextKey } from '../ui/text.ts';
import type { ManualText } from './manual-text.ts';
import { secretProblem, typedSecret } from './secret-problem.ts';

export type ManualField = keyof ManualText | 'pin';
export type ManualProblems = Partial<Record<ManualField, TextKey>>;

export type ManualReading =
  { readonly ok: true; readonly entry: NamedOtp } | { readonly ok: false; readonly problems: ManualProblems };

/** The type the form has chosen; a draft may name one that is not known here. */
export const typeOf = ({ type }: Pick<ManualText, 'type'>): OtpType =>
  OTP_TYPES.find((name) => name === type) ?? 'totp';

/** A whole number within limits, else `undefined`. */
function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const number = /^\d{1,16}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Why codes of that type cannot be made with what was typed. */
export function pinProblem(type: OtpType, pin: string): TextKey | undefined {
  if (!usesPin(type)) return undefined;
  if (pin.trim() === '') return 'manual_pin_missing';
  try {
    checkPin(type, pin);
    return undefined;
  } catch {
    return type === 'yandex' ? 'manual_pin_yandex' : 'manual_pin_motp';
  }
}

/**
 * Reads the form; every field that cannot be used gets the text that says why. What a type fixes, or does not use, is not
 * looked at. The background checks again.
 */
export function readManual(text: ManualText, typedPin = ''): ManualReading {
  const type = typeOf(text);
  const fixed = FIXED_PARAMETERS[type];
  const algorithm = ALGORITHMS.find((name) => name === text.algorithm) ?? 'SHA1';
  const { minDigits, maxDigits, minPeriod, maxPeriod, maxCounter } = OTP_LIMITS;
  const issuer = text.issuer.trim();
  const label = text.label.trim();
  const digits = fixed?.digits ?? wholeNumber(text.digits, minDigits, maxDigits);
  const period = type === 'hotp' ? 30 : (fixed?.period ?? wholeNumber(text.period, minPeriod, maxPeriod));
  const counter = type === 'hotp' ? wholeNumber(text.counter, 0, maxCounter) : 0;

  const found: [ManualField, TextKey | undefined][] = [
    ['issuer', issuer === '' && label === '' ? 'manual_name_missing' : undefined],
    ['secret', secretProblem(type, text.secret)],
    ['digits', digits === undefined ? 'manual_digits_range' : undefined],
    ['period', period === undefined ? 'manual_period_range' : undefined],
    ['counter', counter === undefined ? 'manual_counter_range' : undefined],
    ['pin', pinProblem(type, typedPin)],
  ];
  const problems: ManualProblems = Object.fromEntries(found.filter(([, problem]) => problem !== undefined));
  if (
    digits === undefined ||
    period === undefined ||
    counter === undefined ||
    Object.keys(problems).length > 0
  )
    return { ok: false, problems };
  const secret = typedSecret(type, text.secret);
  const pin = usesPin(type) ? typedPin.trim() : '';
  const entry = { type, issuer, label, secret, digits, period, counter, pin, algorithm };
  return { ok: true, entry: { ...entry, ...fixed } };
}
