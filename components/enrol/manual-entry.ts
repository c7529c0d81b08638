import { ALGORITHMS, OTP_LIMITS, OTP_TYPES, type NamedOtp } from '../../lib/otp/parameters.ts';
import type { TextKey } from '../ui/text.ts';

/** The fields of the form as they are typed; this is also what a draft keeps. */
export interface ManualText {
  issuer: string;
  label: string;
  secret: string;
  type: string;
  algorithm: string;
  digits: string;
  period: string;
  counter: string;
}

export const EMPTY_MANUAL: Readonly<ManualText> = {
  issuer: '',
  label: '',
  secret: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0',
};

export type ManualProblems = Partial<Record<keyof ManualText, TextKey>>;

export type ManualReading =
  { readonly ok: true; readonly entry: NamedOtp } | { readonly ok: false; readonly problems: ManualProblems };

/** A draft is our own, but an older version may have written it: unknown fields are left out. */
export function readDraft(draft: Readonly<Record<string, string>> | undefined): ManualText {
  const text = { ...EMPTY_MANUAL };
  for (const name of Object.keys(text) as (keyof ManualText)[]) text[name] = draft?.[name] ?? text[name];
  return text;
}

/** True once anything was typed that would be a pity to lose. */
export function isWorthKeeping(text: ManualText): boolean {
  return text.issuer !== '' || text.label !== '' || text.secret !== '';
}

/** A secret as sites print it: groups with spaces or hyphens, either case, padding or none. */
function cleanSecret(typed: string): string {
  return typed.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
}

function secretProblem(secret: string): TextKey | undefined {
  if (secret === '') return 'manual_secret_missing';
  if (/[018]/.test(secret)) return 'manual_secret_digits';
  if (!/^[A-Z2-7]+$/.test(secret)) return 'manual_secret_characters';
  const bytes = Math.floor((secret.length * 5) / 8);
  if (bytes < OTP_LIMITS.minSecretBytes) return 'manual_secret_short';
  if (bytes > OTP_LIMITS.maxSecretBytes) return 'manual_secret_long';
  return undefined;
}

/** A whole number within limits, else `undefined`. */
function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const number = /^\d{1,16}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Reads the form; every field that cannot be used gets the text that says why. The background checks again. */
export function readManual(text: ManualText): ManualReading {
  const problems: ManualProblems = {};
  const type = OTP_TYPES.find((name) => name === text.type) ?? 'totp';
  const algorithm = ALGORITHMS.find((name) => name === text.algorithm) ?? 'SHA1';
  const issuer = text.issuer.trim();
  const label = text.label.trim();
  const secret = cleanSecret(text.secret);
  const digits = wholeNumber(text.digits, OTP_LIMITS.minDigits, OTP_LIMITS.maxDigits);
  const period = type === 'hotp' ? 30 : wholeNumber(text.period, OTP_LIMITS.minPeriod, OTP_LIMITS.maxPeriod);
  const counter = type === 'totp' ? 0 : wholeNumber(text.counter, 0, OTP_LIMITS.maxCounter);
  const wrongSecret = secretProblem(secret);

  if (issuer === '' && label === '') problems.issuer = 'manual_name_missing';
  if (wrongSecret) problems.secret = wrongSecret;
  if (digits === undefined) problems.digits = 'manual_digits_range';
  if (period === undefined) problems.period = 'manual_period_range';
  if (counter === undefined) problems.counter = 'manual_counter_range';
  if (
    digits === undefined ||
    period === undefined ||
    counter === undefined ||
    Object.keys(problems).length > 0
  ) {
    return { ok: false, problems };
  }
  return { ok: true, entry: { type, issuer, label, secret, algorithm, digits, period, counter } };
}
