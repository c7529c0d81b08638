const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Æ, Ø and Å in ISO 8859-1, either case. */
const NORWEGIAN: ReadonlySet<number> = new Set([0xc6, 0xd8, 0xc5, 0xe6, 0xf8, 0xe5]);

/** Bytes as text where they are UTF-8 (what every setup page writes, with or without saying so), else `undefined`. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The same for a code that does not say what its bytes mean: UTF-8, or ISO 8859-1 (ISO/IEC 18004, 7.3.5) where there is
 * nothing but ASCII and Norwegian letters, which would pass for Japanese as well.
 */
export function plainText(bytes: Uint8Array): string | undefined {
  const text = utf8Text(bytes);
  if (text !== undefined) return text;
  if (!bytes.every((byte) => byte < 0x80 || NORWEGIAN.has(byte))) return undefined;
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
