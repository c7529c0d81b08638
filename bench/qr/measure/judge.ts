import type { Loaded } from '../sample.ts';

/** What a decoder's texts are worth. */
export interface Verdict {
  /** Codes of the image that were read, and how many it has. */
  readonly found: number;
  readonly codes: number;
  /** Texts that no code of the image holds. */
  readonly wrong: readonly string[];
  /** Texts that differ in letters beyond ASCII only: the bytes were read, and taken for another character set. */
  readonly garbled: number;
}

const sameLines = (text: string) => text.replace(/\r\n?/g, '\n');
/** What is left where character sets agree. */
const plain = (text: string) => sameLines(text).replace(/[^\n\x20-\x7e]/g, '');

const isExact = (text: string, code: string) => sameLines(text) === sameLines(code);
const isRead = (text: string, code: string) =>
  isExact(text, code) || (plain(text) !== '' && plain(text) === plain(code));

/** A code counts as read once, however often it was given, and also with its letters garbled. */
export function judge(
  { texts, allowed = [] }: Pick<Loaded, 'texts' | 'allowed'>,
  given: readonly string[],
): Verdict {
  const known = [...texts, ...allowed];
  const unique = [...new Set(given)];
  const isKnown = (text: string) => known.some((code) => isRead(text, code));
  return {
    found: texts.filter((code) => unique.some((text) => isRead(text, code))).length,
    codes: texts.length,
    wrong: unique.filter((text) => !isKnown(text)),
    garbled: unique.filter((text) => isKnown(text) && !known.some((code) => isExact(text, code))).length,
  };
}
