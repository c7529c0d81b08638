import { type Bytes, concatBytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';

/** Bytes of each of the two numbers of a P-256 signature. */
const NUMBER_LENGTH = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * `r || s` (64 bytes, as WebCrypto takes it) of an ECDSA signature over P-256 in strict DER (X.690; RFC 3279, section 2.2.3), the
 * form authenticators give. Throws `passkey.rejected`.
 */
export function rawEcdsaSignature(der: Bytes): Bytes {
  // Two numbers of 33 bytes with their headers make 70 bytes, so every length is a single byte.
  if (der[0] !== SEQUENCE || der.length < 2 || der[1] !== der.length - 2 || der[1] > 70) throw rejected();
  const r = readInteger(der, 2);
  const s = readInteger(der, r.end);
  if (s.end !== der.length) throw rejected();
  return concatBytes(r.number, s.number);
}

function readInteger(der: Bytes, at: number): { readonly number: Bytes; readonly end: number } {
  const length = der[at + 1];
  if (der[at] !== INTEGER || length === undefined || length < 1) throw rejected();
  const end = at + 2 + length;
  const bytes = der.subarray(at + 2, end);
  const first = bytes[0];
  if (end > der.length || first === undefined || first >= 0x80) throw rejected();
  // A zero byte is there only to keep a number from being read as negative.
  if (first === 0 && length > 1 && (bytes[1] ?? 0) < 0x80) throw rejected();
  const digits = first === 0 ? bytes.subarray(1) : bytes;
  if (digits.length > NUMBER_LENGTH) throw rejected();
  const number = new Uint8Array(NUMBER_LENGTH);
  number.set(digits, NUMBER_LENGTH - digits.length);
  return { number, end };
}

function rejected(): PortvaktError {
  return new PortvaktError('passkey.rejected');
}
