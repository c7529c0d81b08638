/** A writer of protobuf messages for tests: what the readers under test must take, and what they must refuse. */

/** A value of a field: a number as a varint, or bytes. */
export type Written = bigint | number | Uint8Array | string;

export function varint(value: bigint | number): number[] {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  for (; left >= 0x80n; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return [...bytes, Number(left)];
}

export function writeField(number: number, value: Written): number[] {
  if (typeof value === 'bigint' || typeof value === 'number')
    return [...varint(number * 8), ...varint(value)];
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
}

export const writeMessage = (...fields: readonly (readonly [number, Written])[]): Uint8Array =>
  Uint8Array.from(fields.flatMap(([number, value]) => writeField(number, value)));
