import type { Bytes } from '../encoding/bytes.ts';

/** Cryptographically random bytes. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
