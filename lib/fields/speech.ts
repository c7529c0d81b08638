import { MAX_TEXT, nameWordsOf, wordsOf } from './fold-words.ts';
import { createLexicon, type Endings, type Lexicon, readMeanings } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { ASIAN } from './words/asian.ts';
import { LANGUAGES } from './words/index.ts';
import { NAMES } from './words/names.ts';

export type Meanings = ReadonlySet<Meaning>;

/** In the languages that join words, what ends in "code" is some code. */
const ENDINGS: Endings = [
  ['kode', 'code'],
  ['koden', 'code'],
  ['kod', 'code'],
  ['koodi', 'code'],
  ['code', 'code'],
  ['codes', 'code'],
  ['passord', 'password'],
  ['passwort', 'password'],
  ['losenord', 'password'],
  ['salasana', 'password'],
  ['wachtwoord', 'password'],
  ['nummer', 'number'],
];

// Made with the module: every scan needs them, and the first shall cost no more than the others.
const TEXTS: readonly Lexicon[] = [createLexicon(LANGUAGES)];
const IN_NAMES: readonly Lexicon[] = [createLexicon([NAMES]), ...TEXTS];

const MAX_REMEMBERED = 500;

/** Titles, headings and names of forms are asked after for each of their fields. */
function remembered(read: (text: string) => Meanings): (text: string) => Meanings {
  const known = new Map<string, Meanings>();
  return (whole) => {
    const text = whole.slice(0, MAX_TEXT);
    const before = known.get(text);
    if (before) return before;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const meanings = read(text);
    known.set(text, meanings);
    return meanings;
  };
}

/** Words of scripts that leave no space between words, the longest first. */
const JOINED = new RegExp(
  Object.values(ASIAN)
    .flatMap((words) => words.split('|'))
    .map((word) => word.trim().replace('*', ''))
    .filter((word) => /^[\u3040-\u9fff]+$/.test(word))
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'g',
);
const parted = (text: string): string =>
  /[\u3040-\u9fff]/.test(text) ? text.replaceAll(JOINED, ' $& ') : text;

/**
 * What a text for people speaks of. Parts between ` · ` are read by themselves: "digit 2" and "digit 3" beside each other
 * say nothing of "2 digits".
 */
export const meaningsOf = remembered((text) => {
  const parts = text.split(' · ').map((part) => readMeanings(wordsOf(parted(part)), TEXTS, ENDINGS));
  const [only] = parts;
  return parts.length === 1 && only ? only : new Set(parts.flatMap((part) => [...part]));
});

/** What a name, id or address speaks of. */
export const nameMeaningsOf = remembered((name) => readMeanings(nameWordsOf(name), IN_NAMES, ENDINGS));

export const speaksOf = (said: Meanings, ...wanted: readonly Meaning[]): boolean =>
  wanted.some((meaning) => said.has(meaning));
