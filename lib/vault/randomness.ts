import type { Bytes } from '../encoding/bytes.ts';

/** So many bytes from a cryptographic generator. */
export type Random = (length: number) => Bytes;
