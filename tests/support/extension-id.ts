import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** The id Chromium gives an unpacked extension without a `key`: SHA-256 of its path, first 128 bits, digits a to p. */
export function extensionIdOf(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
