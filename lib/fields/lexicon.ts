import { fold } from './fold-words.ts';
import type { Meaning, Words } from './meaning.ts';

/** What may follow a first word. Thousands are made at once, and few are ever looked at: parted when needed. */
interface Phrase {
  readonly meaning: Meaning;
  /** The words after the first, one space between them; one that ends in `*` is only the beginning of a word. */
  readonly tail: string;
  rest: readonly string[] | undefined;
}

/** Phrases by their first words. */
export interface Lexicon {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
  /** Of the stems that begin with two letters their lengths, a bit for each: most words begin like none. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** Words that end so mean this, if nothing else is known of them. */
export type Endings = readonly (readonly [ending: string, meaning: Meaning])[];

const MIN_STEM = 2;
/** Bits of a number. */
const MAX_STEM = 30;
const NONE: readonly string[] = [];
const NOTHING: ReadonlySet<Meaning> = new Set();

export function createLexicon(languages: readonly Words[]): Lexicon {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  const lengths = new Map<string, number>();
  for (const words of languages) {
    for (const meaning of Object.keys(words) as Meaning[]) {
      for (const part of fold(words[meaning] ?? '').split('|')) {
        const phrase = part.trim();
        const end = phrase.indexOf(' ');
        const head = end < 0 ? phrase : phrase.slice(0, end);
        const stem = head.endsWith('*');
        const heads = stem ? stems : whole;
        const key = stem ? head.slice(0, -1) : head;
        const made = { meaning, tail: end < 0 ? '' : phrase.slice(end + 1), rest: undefined };
        const known = heads.get(key);
        if (known) known.push(made);
        else heads.set(key, [made]);
        if (stem && !known) {
          const start = key.slice(0, MIN_STEM);
          lengths.set(start, (lengths.get(start) ?? 0) | (1 << Math.min(key.length, MAX_STEM)));
        }
      }
    }
  }
  return { whole, stems, lengths };
}

const restOf = (phrase: Phrase): readonly string[] =>
  (phrase.rest ??= phrase.tail === '' ? NONE : phrase.tail.split(' '));

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted);

/** The phrase with most words that begins at this word; of equals the one of the first lexicon, and the exact one. */
function longestAt(words: readonly string[], at: number, lexicons: readonly Lexicon[]): Phrase | undefined {
  let best: Phrase | undefined;
  const consider = (phrases: readonly Phrase[] | undefined): void => {
    if (!phrases) return;
    for (const phrase of phrases) {
      const rest = restOf(phrase);
      if (best && rest.length <= restOf(best).length) continue;
      if (rest.every((wanted, index) => fits(words[at + 1 + index], wanted))) best = phrase;
    }
  };
  const word = words[at] ?? '';
  for (const { whole, stems, lengths } of lexicons) {
    consider(whole.get(word));
    const known = lengths.get(word.slice(0, MIN_STEM)) ?? 0;
    for (let length = Math.min(word.length, MAX_STEM); length >= MIN_STEM && known !== 0; length--) {
      if ((known & (1 << length)) !== 0) consider(stems.get(word.slice(0, length)));
    }
  }
  return best;
}

/** Reads the meanings out of words. Linear in their number: each word is looked up, no pattern is tried. */
export function readMeanings(
  words: readonly string[],
  lexicons: readonly Lexicon[],
  endings: Endings,
): ReadonlySet<Meaning> {
  if (words.length === 0) return NOTHING;
  const found = new Set<Meaning>();
  for (let at = 0; at < words.length; at++) {
    const phrase = longestAt(words, at, lexicons);
    if (phrase) {
      if (phrase.meaning === 'app-code') found.add('otp').add('app');
      else if (phrase.meaning === 'message-code') found.add('verify').add('sms');
      else found.add(phrase.meaning);
      at += restOf(phrase).length;
      continue;
    }
    const word = words[at] ?? '';
    const ending = endings.find(([end]) => word.endsWith(end));
    if (ending) found.add(ending[1]);
  }
  return found;
}
