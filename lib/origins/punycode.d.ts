/** What we use of punycode 2.3.1: the module inside the package, because `punycode` alone is a part of Node. */
declare module 'punycode/punycode.es6.js' {
  /** The Unicode form of a host; labels that are not punycode stay. Throws RangeError for one that is broken. */
  export function toUnicode(host: string): string;
}
