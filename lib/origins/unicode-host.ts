import { toUnicode } from 'punycode/punycode.es6.js';

/** The host as its owner means it to be read; the same host where its punycode is broken. For comparing, and beside the true host only. */
export function unicodeHost(host: string): string {
  if (!host.includes('xn--')) return host;
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}
