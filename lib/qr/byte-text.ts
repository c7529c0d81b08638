const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text where they are UTF-8 (what every setup page writes, with or without saying so), else `undefined`. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
