import { PortvaktError } from '../errors.ts';
import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const INVALID = 255;
const characters = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const values = new Uint8Array(128).fill(INVALID);
characters.forEach((character, value) => (values[character] = value));
const ascii = new TextDecoder('ascii');

/** Base64url without padding (RFC 4648, section 5). Made for megabytes: no string is grown character by character. */
export function encodeBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    const third = bytes[index + 2] ?? 0;
    text[at] = characters[first >> 2] ?? 0;
    text[at + 1] = characters[((first & 3) << 4) | (second >> 4)] ?? 0;
    text[at + 2] = characters[((second & 15) << 2) | (third >> 6)] ?? 0;
    text[at + 3] = characters[third & 63] ?? 0;
    at += 4;
  }
  return ascii.decode(text);
}

/** Bytes of canonical base64url: no padding, no white space, unused bits zero. Throws `encoding.invalid`. */
export function decodeBase64url(text: string): Bytes {
  const unused = text.length % 4;
  if (unused === 1) throw new PortvaktError('encoding.invalid');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let invalid = 0;
  let last = 0;
  for (let index = 0; index < text.length; index += 4) {
    const first = valueAt(text, index);
    const second = valueAt(text, index + 1);
    const third = valueAt(text, index + 2);
    const fourth = valueAt(text, index + 3);
    invalid |= first | second | third | fourth;
    bytes[at] = (first << 2) | (second >> 4);
    bytes[at + 1] = (second << 4) | (third >> 2);
    bytes[at + 2] = (third << 6) | fourth;
    at += 3;
    last = unused === 2 ? second & 15 : unused === 3 ? third & 3 : 0;
  }
  if ((invalid & 64) !== 0 || last !== 0) throw new PortvaktError('encoding.invalid');
  return bytes;
}

/** 0 past the end; `INVALID` (whose bit 6 is set, as for no true value) for a foreign character. */
function valueAt(text: string, index: number): number {
  return index >= text.length ? 0 : (values[text.charCodeAt(index)] ?? INVALID);
}
