import { encodeBase64url } from '../encoding/base64url.ts';
import type { NamedOtp } from '../otp/parameters.ts';
import type { Account } from './document.ts';

interface Making {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: (length: number) => Uint8Array;
}

/** A new, not yet confirmed account bound to `origins`. */
export const createAccount = (
  otp: NamedOtp,
  origins: readonly string[],
  { now, random }: Making,
): Account => ({
  type: otp.type,
  issuer: otp.issuer,
  label: otp.label,
  secret: otp.secret,
  algorithm: otp.algorithm,
  digits: otp.digits,
  period: otp.period,
  counter: otp.counter,
  pin: otp.pin,
  id: encodeBase64url(random(16)),
  origins,
  confirmed: false,
  createdAt: now,
  usedAt: 0,
  tags: [],
  note: '',
  pinned: false,
  icon: '',
  subdomains: false,
  appended: false,
  frames: [],
  visits: [],
});
