/** Control, format (bidi, zero-width), surrogate, private-use and blank-looking characters; U+200D is judged apart. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0]/gu;
/** Marks that draw nothing: grapheme joiner, Khmer inherent vowels, Mongolian selectors. */
const BLANK_MARKS = /\u034F|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180F/gu;
const FORMAT = /(?!\u200D)\p{Cf}/gu;
/** A zero-width joiner is kept inside an emoji and nowhere else. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/**
 * Display text from a page without anything a reader cannot see: control, bidi and zero-width characters are
 * removed, white space is folded, the result is NFC. Still only display text: never a key to anything.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(BLANK_MARKS, '')
    .replace(FORMAT, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
