const MIN_LENGTH = 16;
const MAX_LENGTH = 128;
/** Groups as they are printed to be typed: all as long as the first, the last may be shorter. */
const GROUPED = /^([A-Za-z2-7]{3,8})(?:([ \u00a0-])[A-Za-z2-7]{1,8})+$/;
/** Alphabets, keyboards and hexadecimal numbers are base32 by their letters only. */
const SEQUENCE = /abcdefgh|qwerty|zyxwvu|2345672|23456723/i;
const HEX = /^[a-f2-7]+$/i;
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{4}/i;
const RARE = /[jqxz]/i;
/** Words of everyday length: in a row they look like groups. */
const WORDS =
  /^(?:the|and|for|you|this|that|type|code|your|into|with|from|here|then|them|have|scan|copy|when|what|will|kode|denne|eller|enter|these|first|appen|skriv|bruk|slik|deine|oder|dies|vous|dans|para|este|voer|deze|kopiera|kopier|secret|please|letters)$/i;

/**
 * - `digits`: with some of 2 to 7, as nearly all are.
 * - `letters`: of letters alone, which words are too.
 */
export type SecretShape = 'digits' | 'letters';

function isEvenlyGrouped(text: string): boolean {
  const match = GROUPED.exec(text);
  if (!match) return false;
  const groups = text.split(match[2] ?? ' ');
  const size = groups[0]?.length ?? 0;
  const last = groups.at(-1)?.length ?? 0;
  if (groups.some((group) => WORDS.test(group))) return false;
  return groups.slice(0, -1).every(({ length }) => length === size) && last >= 1 && last <= size;
}

/** No group of five bits ends there (RFC 4648, section 6): such lengths are typing errors, or no base32. */
const isWholeLength = (length: number): boolean => ![1, 3, 6].includes(length % 8);

/** Whether random letters may look so: few are repeated, and not all in a row. */
function looksRandom(letters: string): boolean {
  const distinct = new Set(letters.toLowerCase()).size;
  return distinct >= Math.min(8, letters.length / 2) && !SEQUENCE.test(letters) && !/(.)\1{4}/.test(letters);
}

/**
 * The shape of a secret as pages print it (RFC 4648 base32): 16 to 128 letters of one case, groups as long as each other or
 * none, padding or none. `undefined` for all else. Words, numbers and most identifiers are not of that shape; what is left
 * must be told by what stands beside it.
 */
export function shapeOfSecret(text: string): SecretShape | undefined {
  const trimmed = text.trim().replace(/=+$/, '');
  if (trimmed.length < MIN_LENGTH || trimmed.length > MAX_LENGTH * 2) return undefined;
  const isPlain = /^[A-Za-z2-7]+$/.test(trimmed);
  if (!isPlain && !isEvenlyGrouped(trimmed)) return undefined;
  const letters = trimmed.replaceAll(/[^A-Za-z2-7]/g, '');
  if (letters.length < MIN_LENGTH || letters.length > MAX_LENGTH || !isWholeLength(letters.length))
    return undefined;
  if (letters !== letters.toUpperCase() && letters !== letters.toLowerCase()) return undefined;
  if (!/[a-z]/i.test(letters) || HEX.test(letters) || !looksRandom(letters)) return undefined;
  if (/[2-7]/.test(letters)) return /[a-z].*[a-z].*[a-z]/i.test(letters) ? 'digits' : undefined;
  // Without digits: words have vowels, where random letters have heaps of consonants and some of the rare ones.
  const vowels = letters.replaceAll(/[^aeiouy]/gi, '').length;
  const isRandom = CONSONANTS.test(letters) && RARE.test(letters) && vowels * 3 < letters.length;
  return letters === letters.toUpperCase() && isRandom ? 'letters' : undefined;
}
