import { decodeBase32 } from '../encoding/base32.ts';
import { decodeUtf8 } from '../encoding/utf8.ts';
import { FIXED_PARAMETERS, type NamedOtp, type OtpParameters, type OtpType } from './parameters.ts';

const HOSTS: Readonly<Record<Exclude<OtpType, 'motp'>, string>> = {
  totp: 'totp',
  hotp: 'hotp',
  steam: 'steam',
  yandex: 'yaotp',
};

/** The secret as people see it: base32, for motp the text that it was given as. */
export const secretTextOf = ({ type, secret }: Pick<OtpParameters, 'type' | 'secret'>): string =>
  type === 'motp' ? decodeUtf8(decodeBase32(secret)) : secret;

/**
 * The key URI that every authenticator reads: label prefix and issuer parameter both, defaults left out.
 * A colon in a name is kept from being read as the separator by an empty prefix. Steam, Yandex and mOTP have the form that
 * Aegis and Stratum both read. The PIN is never in it: who scans the code must know it.
 */
export function formatKeyUri(otp: NamedOtp): string {
  const { type, issuer, label } = otp;
  const isBare = issuer === '' && !label.includes(':') && type !== 'motp';
  const prefix = issuer.includes(':') ? '' : encodeURIComponent(issuer);
  const path = `${isBare ? '' : `${prefix}:`}${encodeURIComponent(label)}`;
  const query = [`secret=${encodeURIComponent(secretTextOf(otp))}`, ...othersOf(otp)].join('&');
  return type === 'motp' ? `motp:///${path}?${query}` : `otpauth://${HOSTS[type]}/${path}?${query}`;
}

function othersOf({ type, issuer, algorithm, digits, period, counter, pin }: NamedOtp): string[] {
  const others: string[] = [];
  // Stratum reads an mOTP code only if nothing stands behind the secret.
  if (issuer !== '' && (type !== 'motp' || issuer.includes(':'))) {
    others.push(`issuer=${encodeURIComponent(issuer)}`);
  }
  if (type === 'yandex' && pin !== '') others.push(`pin_length=${pin.length}`);
  if (FIXED_PARAMETERS[type]) return others;
  if (algorithm !== 'SHA1') others.push(`algorithm=${algorithm}`);
  if (digits !== 6) others.push(`digits=${digits}`);
  if (type === 'hotp') others.push(`counter=${counter}`);
  else if (period !== 30) others.push(`period=${period}`);
  return others;
}
