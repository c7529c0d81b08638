import { PortvaktError } from '../errors.ts';

/** A field of a message: a number (varint, fixed32, fixed64; as its 64 bits, unsigned) or bytes (a view of the message). */
export interface ProtobufField {
  readonly number: number;
  readonly value: bigint | Uint8Array;
}

const invalid = (): PortvaktError => new PortvaktError('encoding.invalid');

/**
 * The fields of a protobuf message in their order, known or not. Strict: throws `encoding.invalid` for a length beyond the end, a number
 * of more than 64 bits, field 0, and groups (wire types 3 and 4, long gone). The caller limits the length of `bytes`; the time depends on
 * nothing else.
 */
export function readProtobuf(bytes: Uint8Array): readonly ProtobufField[] {
  const fields: ProtobufField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = readVarint(bytes, at);
    const number = Number(tag.value >> 3n);
    if (number === 0 || number > 0x1fff_ffff) throw invalid();
    const field = readValue(bytes, tag.end, Number(tag.value & 7n));
    fields.push({ number, value: field.value });
    at = field.end;
  }
  return fields;
}

interface Read<T> {
  readonly value: T;
  readonly end: number;
}

function readValue(bytes: Uint8Array, at: number, wireType: number): Read<bigint | Uint8Array> {
  if (wireType === 0) return readVarint(bytes, at);
  if (wireType === 1) return readFixed(bytes, at, 8);
  if (wireType === 5) return readFixed(bytes, at, 4);
  if (wireType !== 2) throw invalid();
  const { value: length, end: start } = readVarint(bytes, at);
  if (length > BigInt(bytes.length - start)) throw invalid();
  const end = start + Number(length);
  return { value: bytes.subarray(start, end), end };
}

/** At most ten bytes; the tenth has one bit left of the 64. */
function readVarint(bytes: Uint8Array, start: number): Read<bigint> {
  let value = 0n;
  for (let place = 0; place < 10; place++) {
    const byte = bytes[start + place];
    if (byte === undefined || (place === 9 && byte > 1)) throw invalid();
    value |= BigInt(byte & 0x7f) << BigInt(7 * place);
    if (byte < 0x80) return { value, end: start + place + 1 };
  }
  throw invalid();
}

function readFixed(bytes: Uint8Array, start: number, length: number): Read<bigint> {
  const end = start + length;
  if (end > bytes.length) throw invalid();
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 8n) | BigInt(bytes[at] ?? 0);
  return { value, end };
}
