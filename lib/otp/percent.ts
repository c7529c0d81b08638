import type { ErrorCode } from '../errors.ts';
import { PortvaktError } from '../errors.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Percent-decoded text. A `%` that starts no escape stays itself (people write "100% AS"); escapes that are not
 * UTF-8 throw `code`.
 */
export function decodePercent(text: string, code: ErrorCode): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
    try {
      return utf8.decode(bytes);
    } catch {
      throw new PortvaktError(code);
    }
  });
}
