import type { Bytes } from '../../encoding/bytes.ts';
import { PortvaktError } from '../../errors.ts';

/** What a store of bytes gave back. Something else than bytes is damage, not emptiness: throws `vault.damaged`. */
export function checkBytes(found: unknown): Bytes | undefined {
  if (found === undefined) return undefined;
  if (!(found instanceof Uint8Array) || !(found.buffer instanceof ArrayBuffer)) {
    throw new PortvaktError('vault.damaged');
  }
  return new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
}
