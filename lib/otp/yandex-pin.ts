import { decodeBase32Lenient } from '../encoding/base32.ts';
import { decodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';

/**
 * The PIN in a Yandex URI. Aegis writes the base32 of its digits, which begins with a letter; digits are taken as they are.
 * Empty where there is none, as in Yandex' own. Throws `uri.pin_invalid`.
 */
export function yandexPinIn(text: string): string {
  if (/^\d*$/.test(text)) return text;
  try {
    return decodeUtf8(decodeBase32Lenient(text));
  } catch {
    throw new PortvaktError('uri.pin_invalid');
  }
}
