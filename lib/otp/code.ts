import { HOTP, Secret } from 'otpauth/slim';
import { decodeBase32 } from '../encoding/base32.ts';
import { PortvaktError } from '../errors.ts';
import { OTP_LIMITS, type OtpParameters } from './parameters.ts';

/** A code, the one after it, and the time (milliseconds since 1970) until which the first is valid. */
export interface TimedCode {
  readonly code: string;
  readonly next: string;
  readonly validUntil: number;
  /** Seconds. */
  readonly period: number;
}

const secretOf = ({ secret }: OtpParameters): Secret => new Secret({ buffer: decodeBase32(secret).buffer });

/** TOTP (RFC 6238) at `now`, milliseconds since 1970. Throws `account.invalid` for hotp. */
export function computeCode(parameters: OtpParameters, now: number): TimedCode {
  const { type, algorithm, digits, period } = parameters;
  if (type !== 'totp') throw new PortvaktError('account.invalid');
  const counter = Math.floor(now / (period * 1000));
  const secret = secretOf(parameters);
  return {
    code: HOTP.generate({ secret, algorithm, digits, counter }),
    next: HOTP.generate({ secret, algorithm, digits, counter: counter + 1 }),
    validUntil: (counter + 1) * period * 1000,
    period,
  };
}

/** HOTP (RFC 4226) at the present counter. The counter after it must be saved before the code is shown. */
export function computeHotp(parameters: OtpParameters): string {
  const { algorithm, digits, counter } = parameters;
  if (counter > OTP_LIMITS.maxCounter) throw new PortvaktError('counter.limit');
  return HOTP.generate({ secret: secretOf(parameters), algorithm, digits, counter });
}
