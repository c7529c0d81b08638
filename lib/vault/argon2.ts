import { argon2id } from 'hash-wasm';
import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';

/** Cost of Argon2id version 1.3 (RFC 9106) and its salt, as stored in a password slot. Untrusted until checked. */
export interface Argon2Parameters {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly salt: Bytes;
}

/** Cost of a new slot. */
export const ARGON2_DEFAULT = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 4 } as const;

/** What may be asked of this machine by bytes from a disk; below it a password would be too cheap to guess. */
export const ARGON2_LIMITS = {
  minMemoryKiB: 19 * 1024,
  maxMemoryKiB: 256 * 1024,
  minIterations: 2,
  maxIterations: 10,
  minParallelism: 1,
  maxParallelism: 8,
  saltLength: 16,
} as const;

/** A password hash of 32 bytes. The parameters were checked before. */
export type PasswordKdf = (password: Bytes, parameters: Argon2Parameters) => Promise<Bytes>;

/** Throws `kdf.out_of_range` for a cost or salt outside `ARGON2_LIMITS`; to be called before every run. */
export function checkArgon2Parameters({ memoryKiB, iterations, parallelism, salt }: Argon2Parameters): void {
  const limits = ARGON2_LIMITS;
  const inRange =
    isWithin(memoryKiB, limits.minMemoryKiB, limits.maxMemoryKiB) &&
    isWithin(iterations, limits.minIterations, limits.maxIterations) &&
    isWithin(parallelism, limits.minParallelism, limits.maxParallelism) &&
    salt.length === limits.saltLength;
  if (!inRange) throw new PortvaktError('kdf.out_of_range');
}

/** True for a slot that costs less to guess than a new one would. */
export function isWeakKdf({ memoryKiB, iterations }: Argon2Parameters): boolean {
  return memoryKiB < ARGON2_DEFAULT.memoryKiB || iterations < ARGON2_DEFAULT.iterations;
}

/** Argon2id version 1.3 with a 32-byte tag, in WebAssembly. */
export const deriveArgon2id: PasswordKdf = async (password, { memoryKiB, iterations, parallelism, salt }) => {
  const tag = await argon2id({
    password,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(tag);
};

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}
