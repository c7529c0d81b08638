import { HOTP, Secret } from 'otpauth/slim';

const LETTERS = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;
/** As many digits as the 31 bits of RFC 4226's truncation can have, so that nothing of them is cut away. */
const ALL_DIGITS = 10;

/** A Steam Guard code: the truncated HMAC-SHA-1 of RFC 4226, written in Steam's letters, the lowest first. */
export function steamCode(secret: Uint8Array<ArrayBuffer>, counter: number): string {
  const key = new Secret({ buffer: secret.buffer });
  let value = Number(HOTP.generate({ secret: key, algorithm: 'SHA1', digits: ALL_DIGITS, counter }));
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code += LETTERS.charAt(value % LETTERS.length);
    value = Math.floor(value / LETTERS.length);
  }
  return code;
}
