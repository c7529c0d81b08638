import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';

/** Reads the canonical list of `joinFields` strictly. Every method throws `vault.damaged` where the bytes do not fit. */
export class FieldReader {
  readonly #bytes: Bytes;
  #offset = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#offset === this.#bytes.length;
  }

  /** The next field (a copy), of a length from `shortest` to `longest`. */
  field(shortest: number, longest = shortest): Bytes {
    const start = this.#offset + 4;
    if (start > this.#bytes.length) throw new PortvaktError('vault.damaged');
    const length = readNumber(this.#bytes.subarray(this.#offset, start));
    if (length < shortest || length > longest || start + length > this.#bytes.length) {
      throw new PortvaktError('vault.damaged');
    }
    this.#offset = start + length;
    return this.#bytes.slice(start, this.#offset);
  }

  /** The next field as an unsigned number of exactly so many bytes, at most 2^53 - 1. */
  number(length: 1 | 2 | 4 | 8): number {
    const value = readNumber(this.field(length));
    if (!Number.isSafeInteger(value)) throw new PortvaktError('vault.damaged');
    return value;
  }

  end(): void {
    if (!this.atEnd) throw new PortvaktError('vault.damaged');
  }
}

/** Big-endian; exact up to 2^53, and above it never a safe integer. */
export function readNumber(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
