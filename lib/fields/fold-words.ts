/** Letters of a text that are looked at. */
export const MAX_TEXT = 600;
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
};

// Ranges are written out, here and in other patterns of this folder: `\p{L}` and its like take a browser a
// millisecond each when first met, and a page is looked at once.
const MARKS =
  /[\u3099-\u309a\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c2\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g;
const PLAIN_WORDS = /[a-z0-9]+/g;
/** Letters and digits of all scripts once folded, without the punctuation of any. */
const WORDS =
  /[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u0386-\u0559\u0561-\u0588\u05d0-\u060b\u0620-\u0669\u066e-\u06d3\u06d5-\u0961\u0966-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\u3096\u309d-\u30fa\u30fc-\ud7ff\uf900-\ufdff]+/g;
const PLAIN = /^[\x20-\x7e\s]*$/;

/** Lower case, and Latin letters without their marks: `código` and `codigo` are one word, `på` and `pa` too. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .replaceAll(/[æøœßðþđłıŧŋ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** Words of a text for people, folded. Only the first 600 characters are looked at. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text.slice(0, MAX_TEXT));
  return folded.match(PLAIN.test(folded) ? PLAIN_WORDS : WORDS) ?? [];
}

/**
 * Words of a name or id, folded: `idTxtBx_SAOTCC_OTC`, `twoFactorCode` and `security-code1` fall apart where their
 * writers joined them.
 */
export const nameWordsOf = (name: string): readonly string[] =>
  wordsOf(
    name
      .slice(0, MAX_TEXT)
      .replaceAll(/([a-zà-öø-ÿ\d])([A-ZÀ-ÖØ-Þ])/g, '$1 $2')
      .replaceAll(/([A-ZÀ-ÖØ-Þ])([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])/g, '$1 $2')
      .replaceAll(/([A-Za-zÀ-ÖØ-öø-ÿ])(\d)/g, '$1 $2'),
  );
