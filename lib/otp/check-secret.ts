import { decodeBase32Lenient, encodeBase32 } from '../encoding/base32.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { OTP_LIMITS, type OtpType } from './parameters.ts';
import { checkYandexSecret } from './yandex-secret.ts';

const { minSecretBytes: min, maxSecretBytes: max } = OTP_LIMITS;
const invalid = (): PortvaktError => new PortvaktError('uri.secret_invalid', { min, max });

/** Without the padding and whatever sites put between groups. */
const bareOf = (text: string): string => text.replace(/[\s_=-]/gu, '');

/**
 * The canonical secret (upper case, no padding) of one as sites print it: either case, groups, padding. Digits that
 * base32 does not have (0, 1, 8, 9) are refused, never guessed. Bits that fill no byte are dropped.
 * Throws `uri.secret_missing`, `uri.secret_invalid`.
 */
export function checkSecret(text: string): string {
  const bare = bareOf(text);
  if (bare === '') throw new PortvaktError('uri.secret_missing');
  if (bare.length > Math.ceil((max * 8) / 5) || !/^[a-z2-7]+$/i.test(bare)) throw invalid();
  return encodeSecret(decodeBase32Lenient(bare));
}

/**
 * The same for a secret of `type`, as its own authenticator gives it: for motp any visible ASCII (nearly always hexadecimal),
 * for steam also the 20 bytes in base64, for yandex 16 bytes, or 26 of which the last twelve bits are a checksum.
 */
export function checkSecretOf(type: OtpType, text: string): string {
  if (type === 'motp') return checkMotpSecret(text);
  if (type === 'steam' && isSteamBase64(text)) {
    return encodeSecret(Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0)));
  }
  const secret = checkSecret(text);
  return type === 'yandex' ? checkYandexSecret(secret) : secret;
}

/** True where the base32 has a length that whole bytes never give: some authenticators read another secret from it. */
export function isOddSecret(text: string): boolean {
  return [1, 3, 6].includes(bareOf(text).length % 8);
}

/** 20 bytes in base64 are 28 characters, the last of them padding; no base32 looks like that. */
export const isSteamBase64 = (text: string): boolean => /^\s*[a-z0-9+/]{27}=\s*$/i.test(text);

function checkMotpSecret(text: string): string {
  const bare = text.replace(/\s/gu, '');
  if (bare === '') throw new PortvaktError('uri.secret_missing');
  if (!/^[!-~]+$/.test(bare)) throw invalid();
  return encodeSecret(encodeUtf8(bare));
}

function encodeSecret(bytes: Uint8Array): string {
  if (bytes.length < min || bytes.length > max) throw invalid();
  return encodeBase32(bytes);
}
