import { checkSecretOf, isSteamBase64 } from '../../lib/otp/check-secret.ts';
import { OTP_LIMITS, type OtpType } from '../../lib/otp/parameters.ts';
import type { TextKey } from '../ui/text.ts';

/** Signs that sites put between groups, and padding. */
const BETWEEN = /[\s_=-]/g;

/** Characters of the longest secret that is taken. */
const LONGEST = Math.ceil((OTP_LIMITS.maxSecretBytes * 8) / 5);

/** True where a secret of `type` is given in another alphabet than base32. */
const isFree = (type: OtpType, typed: string): boolean =>
  type === 'motp' || (type === 'steam' && isSteamBase64(typed));

/** A secret as sites print it, without its groups: upper case where it is base32, else as it was typed. */
export function typedSecret(type: OtpType, typed: string): string {
  return isFree(type, typed) ? typed.replace(/\s/g, '') : typed.replace(BETWEEN, '').toUpperCase();
}

/** Why this cannot be the secret of an account of `type`; `undefined` where it can. */
export function secretProblem(type: OtpType, typed: string): TextKey | undefined {
  const secret = typedSecret(type, typed);
  if (secret === '') return 'manual_secret_missing';
  if (secret.length > LONGEST) return 'manual_secret_long';
  if (!isFree(type, typed)) {
    if (/^[A-Z0-9]*[0189]/.test(secret) && !/[^A-Z0-9]/.test(secret)) return 'manual_secret_digits';
    if (!/^[A-Z2-7]+$/.test(secret)) return 'manual_secret_characters';
  }
  try {
    checkSecretOf(type, secret);
    return undefined;
  } catch {
    if (type === 'yandex') return 'manual_secret_yandex';
    if (type === 'motp') return 'manual_secret_motp';
    return secret.length < 8 ? 'manual_secret_short' : 'manual_secret_long';
  }
}

/** The characters in it that no base32 has, each once, as typed; at most five. */
export function strangeCharacters(typed: string): readonly string[] {
  const strange = Array.from(typed.replace(BETWEEN, '')).filter((one) => !/[a-z2-7]/i.test(one));
  return [...new Set(strange)].slice(0, 5);
}

/** A group of another length than the rest, counted from 1, where the secret was typed in groups. The last may be shorter. */
export function unevenGroup(typed: string): number | undefined {
  const groups = typed.trim().split(/[\s-]+/);
  const size = groups[0]?.length ?? 0;
  if (groups.length < 3) return undefined;
  const place = groups.findIndex((group, at) =>
    at === groups.length - 1 ? group.length > size : group.length !== size,
  );
  return place < 0 ? undefined : place + 1;
}

/** True for a text that says itself what it is: an address of an enrolment, not a secret. */
export const isKeyAddress = (text: string): boolean =>
  /^\s*(?:otpauth|otpauth-migration|motp|steam|phonefactor):\/\//i.test(text);
