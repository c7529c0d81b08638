/** The parameters of a one-time code (RFC 4226, RFC 6238) and the limits Portvakt accepts. */

export const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export const OTP_TYPES = ['totp', 'hotp'] as const;
export type OtpType = (typeof OTP_TYPES)[number];

/** Digits, seconds, bytes and counter values that are accepted; outside them a code would not interoperate. */
export const OTP_LIMITS = {
  minDigits: 6,
  maxDigits: 8,
  minPeriod: 10,
  maxPeriod: 120,
  minSecretBytes: 5,
  maxSecretBytes: 128,
  maxCounter: Number.MAX_SAFE_INTEGER - 1,
  maxIssuerLength: 128,
  maxLabelLength: 256,
} as const;

/** What it takes to compute a code. `secret` is raw key bytes in base32 (RFC 4648, upper case, no padding). */
export interface OtpParameters {
  readonly type: OtpType;
  readonly secret: string;
  readonly algorithm: Algorithm;
  readonly digits: number;
  /** Seconds; 30 for hotp, where it means nothing. */
  readonly period: number;
  /** The next counter value to use; 0 for totp. */
  readonly counter: number;
}

/** Parameters with the names a key URI or a manual entry gives them. Issuer and label are display text only. */
export interface NamedOtp extends OtpParameters {
  readonly issuer: string;
  readonly label: string;
}
