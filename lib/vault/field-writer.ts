import { type Bytes, concatBytes } from '../encoding/bytes.ts';

/** The canonical form of a list: each field as its length (u32, big-endian) and its bytes, in order. */
export function joinFields(...fields: readonly Uint8Array[]): Bytes {
  return concatBytes(...fields.flatMap((field) => [u32(field.length), field]));
}

/** One byte. */
export function u8(value: number): Bytes {
  return Uint8Array.of(value);
}

/** Two bytes, big-endian. */
export function u16(value: number): Bytes {
  return Uint8Array.of(value >>> 8, value);
}

/** Four bytes, big-endian. */
export function u32(value: number): Bytes {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Eight bytes, big-endian, of a whole number up to 2^53 - 1. */
export function u64(value: number): Bytes {
  return concatBytes(u32(Math.floor(value / 2 ** 32)), u32(value % 2 ** 32));
}
