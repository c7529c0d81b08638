import type { NamedOtp } from './parameters.ts';

/**
 * The key URI that every authenticator reads: label prefix and issuer parameter both, defaults left out.
 * A colon in a name is kept from being read as the separator by an empty prefix.
 */
export function formatKeyUri(otp: NamedOtp): string {
  const issuer = encodeURIComponent(otp.issuer);
  const prefix =
    otp.issuer === '' && !otp.label.includes(':') ? '' : `${otp.issuer.includes(':') ? '' : issuer}:`;
  const parameters = [`secret=${otp.secret}`];
  if (otp.issuer !== '') parameters.push(`issuer=${issuer}`);
  if (otp.algorithm !== 'SHA1') parameters.push(`algorithm=${otp.algorithm}`);
  if (otp.digits !== 6) parameters.push(`digits=${otp.digits}`);
  if (otp.type === 'hotp') parameters.push(`counter=${otp.counter}`);
  else if (otp.period !== 30) parameters.push(`period=${otp.period}`);
  return `otpauth://${otp.type}/${prefix}${encodeURIComponent(otp.label)}?${parameters.join('&')}`;
}
