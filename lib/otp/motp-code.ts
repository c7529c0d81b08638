import { md5 } from '@noble/hashes/legacy.js';
import { concatBytes } from '../encoding/bytes.ts';
import { encodeHex } from '../encoding/hex.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';

const LENGTH = 6;

/** A code of Mobile-OTP (motp.sourceforge.net): the head of MD5 over the number of ten-second steps, the secret's text and the PIN. */
export function motpCode(secretText: Uint8Array, pin: string, step: number): string {
  const hash = md5(concatBytes(encodeUtf8(String(step)), secretText, encodeUtf8(pin)));
  return encodeHex(hash).slice(0, LENGTH);
}
