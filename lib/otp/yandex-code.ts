import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LENGTH = 8;

/**
 * A code of Yandex Key: the key is SHA-256 of PIN and secret, less a first byte of zero; HMAC-SHA-256; 63 bits of it, written in
 * letters. As in Aegis and Stratum; Yandex has published nothing.
 */
export function yandexCode(secret: Uint8Array, pin: string, counter: number): string {
  const hash = sha256(concatBytes(encodeUtf8(pin), secret.subarray(0, 16)));
  const key = hash[0] === 0 ? hash.subarray(1) : hash;
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(counter));
  const mac = hmac(sha256, key, new Uint8Array(message.buffer));
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  let value = new DataView(mac.buffer, mac.byteOffset).getBigUint64(offset) & 0x7fff_ffff_ffff_ffffn;
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code = LETTERS.charAt(Number(value % 26n)) + code;
    value /= 26n;
  }
  return code;
}
