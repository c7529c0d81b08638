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

/** Lower case, and Latin letters without their marks: `código` and `codigo` are one word, `på` and `pa` too. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e\s]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[æøœßðþđłıŧŋ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** Words of a text for people, folded. Only the first 600 characters are looked at. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text.slice(0, MAX_TEXT)).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words of a name or id, folded: `idTxtBx_SAOTCC_OTC`, `twoFactorCode` and `security-code1` fall apart where their
 * writers joined them.
 */
export const nameWordsOf = (name: string): readonly string[] =>
  wordsOf(
    name
      .slice(0, MAX_TEXT)
      .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replaceAll(/(\p{L})(\d)/gu, '$1 $2'),
  );
