/** The parameters of a one-time code (RFC 4226, RFC 6238) and the limits Portvakt accepts. */

export const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/**
 * The order is the one the vault stores. `steam` (five letters and digits), `yandex` (eight letters, with a PIN) and `motp`
 * (six hexadecimal digits every ten seconds, with a PIN) are what their makers' own authenticators compute.
 */
export const OTP_TYPES = ['totp', 'hotp', 'steam', 'yandex', 'motp'] as const;
export type OtpType = (typeof OTP_TYPES)[number];

/** Digits, seconds, bytes and counter values that are accepted; outside them a code would not interoperate. */
export const OTP_LIMITS = {
  minDigits: 1,
  maxDigits: 10,
  minPeriod: 1,
  maxPeriod: 86_400,
  minSecretBytes: 1,
  maxSecretBytes: 128,
  maxCounter: Number.MAX_SAFE_INTEGER - 1,
  maxIssuerLength: 128,
  maxLabelLength: 256,
  maxPinLength: 64,
} as const;

/**
 * What it takes to compute a code. `secret` is raw key bytes in base32 (RFC 4648, upper case, no padding); for motp the bytes of
 * the secret's own text, because mOTP hashes that text as it was given.
 */
export interface OtpParameters {
  readonly type: OtpType;
  readonly secret: string;
  readonly algorithm: Algorithm;
  readonly digits: number;
  /** Seconds; 30 for hotp, where it means nothing. */
  readonly period: number;
  /** The next counter value to use; 0 for all but hotp. */
  readonly counter: number;
  /** What the user knows and the code is made with (yandex, motp); empty for the others, and where it is not known yet. */
  readonly pin: string;
}

/** True for the types that are computed with a PIN. */
export const usesPin = (type: OtpType): boolean => type === 'yandex' || type === 'motp';

/**
 * The parameters of a type that has no others. The algorithm stands for what a key URI says or leaves out; motp computes MD5,
 * whatever it is.
 */
export const FIXED_PARAMETERS: Readonly<
  Partial<Record<OtpType, Readonly<Pick<OtpParameters, 'algorithm' | 'digits' | 'period'>>>>
> = {
  steam: { algorithm: 'SHA1', digits: 5, period: 30 },
  yandex: { algorithm: 'SHA256', digits: 8, period: 30 },
  motp: { algorithm: 'SHA1', digits: 6, period: 10 },
};

/** Parameters with the names a key URI or a manual entry gives them. Issuer and label are display text only. */
export interface NamedOtp extends OtpParameters {
  readonly issuer: string;
  readonly label: string;
}
