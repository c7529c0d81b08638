import { HOTP, Secret } from 'otpauth/slim';
import { decodeBase32 } from '../encoding/base32.ts';
import { PortvaktError } from '../errors.ts';
import { motpCode } from './motp-code.ts';
import { OTP_LIMITS, type OtpParameters, type OtpType } from './parameters.ts';
import { steamCode } from './steam-code.ts';
import { yandexCode } from './yandex-code.ts';

/** A code, the one after it, and the time (milliseconds since 1970) until which the first is valid. */
export interface TimedCode {
  readonly code: string;
  readonly next: string;
  readonly validUntil: number;
  /** Seconds. */
  readonly period: number;
}

/** The code of a number of periods since 1970. */
type CodeMaker = (parameters: OtpParameters, bytes: Uint8Array<ArrayBuffer>, step: number) => string;

const MAKERS: Readonly<Record<Exclude<OtpType, 'hotp'>, CodeMaker>> = {
  totp: ({ algorithm, digits }, { buffer }, counter) =>
    HOTP.generate({ secret: new Secret({ buffer }), algorithm, digits, counter }),
  steam: (_, bytes, step) => steamCode(bytes, step),
  yandex: ({ pin }, bytes, step) => yandexCode(bytes, pin, step),
  motp: ({ pin }, bytes, step) => motpCode(bytes, pin, step),
};

/**
 * The code at `now`, milliseconds since 1970: TOTP (RFC 6238), or what the makers of the other types compute. Throws `account.invalid`
 * for hotp. Where a PIN is needed and not known the code is that of an empty one.
 */
export function computeCode(parameters: OtpParameters, now: number): TimedCode {
  const { type, period } = parameters;
  if (type === 'hotp') throw new PortvaktError('account.invalid');
  const step = Math.floor(now / (period * 1000));
  const bytes = decodeBase32(parameters.secret);
  return {
    code: MAKERS[type](parameters, bytes, step),
    next: MAKERS[type](parameters, bytes, step + 1),
    validUntil: (step + 1) * period * 1000,
    period,
  };
}

/** HOTP (RFC 4226) at the present counter. The counter after it must be saved before the code is shown. */
export function computeHotp(parameters: OtpParameters): string {
  const { algorithm, digits, counter } = parameters;
  if (counter > OTP_LIMITS.maxCounter) throw new PortvaktError('counter.limit');
  const secret = new Secret({ buffer: decodeBase32(parameters.secret).buffer });
  return HOTP.generate({ secret, algorithm, digits, counter });
}
