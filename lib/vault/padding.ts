import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';
import { readNumber } from './field-reader.ts';
import { u32 } from './field-writer.ts';
import { VAULT_LIMITS } from './limits.ts';

const { bodyBlock, maxBody } = VAULT_LIMITS;

/** Length (u32), content, zero bytes up to a whole number of kibibytes. Throws `vault.too_large`. */
export function padBody(content: Bytes): Bytes {
  const length = Math.ceil((content.length + 4) / bodyBlock) * bodyBlock;
  if (length > maxBody) throw new PortvaktError('vault.too_large');
  const padded = new Uint8Array(length);
  padded.set(u32(content.length));
  padded.set(content, 4);
  return padded;
}

/** The content of a padded body. Throws `vault.damaged`. */
export function unpadBody(padded: Bytes): Bytes {
  const end = 4 + readNumber(padded.subarray(0, 4));
  const shortest = Math.ceil(end / bodyBlock) * bodyBlock;
  if (shortest !== padded.length || padded.subarray(end).some((byte) => byte !== 0)) {
    throw new PortvaktError('vault.damaged');
  }
  return padded.subarray(4, end);
}
