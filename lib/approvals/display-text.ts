/** Controls, format characters (bidi marks, zero width, tags), private use, lone surrogates, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SPACES = /\p{Zs}+/gu;

/**
 * Text of a stranger made fit to be shown on one line: what cannot be seen or turns the reading order is removed, runs
 * of spaces become one. It is still only a claim of whoever wrote it.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
}
