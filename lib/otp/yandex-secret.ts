import { decodeBase32, encodeBase32 } from '../encoding/base32.ts';
import { PortvaktError } from '../errors.ts';

/** What takes part in the code; a QR code has just this. */
const KEY_BYTES = 16;
/** With the id of the account and a checksum: the form that is typed by hand. */
const TYPED_BYTES = 26;
const CHECKSUM_BITS = 12;
const POLYNOMIAL = 0x18f3;

/** The 16 bytes of a Yandex secret, in canonical base32 like `secret`. Throws `uri.secret_invalid` for a wrong length or checksum. */
export function checkYandexSecret(secret: string): string {
  const bytes = decodeBase32(secret);
  const fits = bytes.length === KEY_BYTES || (bytes.length === TYPED_BYTES && hasGoodChecksum(bytes));
  if (!fits) throw new PortvaktError('uri.secret_invalid', { min: KEY_BYTES, max: TYPED_BYTES });
  return encodeBase32(bytes.subarray(0, KEY_BYTES));
}

/** The last twelve bits are the remainder of all bits before them, divided by the polynomial (as in Aegis and Stratum). */
function hasGoodChecksum(bytes: Uint8Array): boolean {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const message = bits.slice(0, -CHECKSUM_BITS);
  let remainder = 0;
  for (const bit of message) {
    remainder = (remainder << 1) | Number(bit);
    if (remainder >> CHECKSUM_BITS) remainder ^= POLYNOMIAL;
  }
  return remainder === Number.parseInt(bits.slice(-CHECKSUM_BITS), 2);
}
