import { fold } from './fold-words.ts';
import type { Meaning, Words } from './meaning.ts';

/** What may follow a first word. Thousands are made at once, and few are ever looked at: parted when needed. */
class Phrase {
  readonly meaning: Meaning;
  readonly #tail: string;
  #rest: readonly string[] | undefined;

  constructor(tail: string, meaning: Meaning) {
    this.#tail = tail;
    this.meaning = meaning;
  }

  /** The words after the first; one that ends in `*` is only the beginning of a word. */
  get rest(): readonly string[] {
    return (this.#rest ??= this.#tail === '' ? [] : this.#tail.trim().split(/\s+/));
  }
}

/** Phrases by their first words. */
export interface Lexicon {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
}

/** Words that end so mean this, if nothing else is known of them. */
export type Endings = readonly (readonly [ending: string, meaning: Meaning])[];

const MIN_STEM = 2;
const MAX_STEM = 24;
const NOTHING: ReadonlySet<Meaning> = new Set();

export function createLexicon(languages: readonly Words[]): Lexicon {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  for (const words of languages) {
    for (const [meaning, text] of Object.entries(words) as [Meaning, string][]) {
      for (const part of fold(text).split('|')) {
        const phrase = part.trim();
        const end = phrase.search(/\s/);
        const head = end < 0 ? phrase : phrase.slice(0, end);
        const stem = head.endsWith('*');
        const heads = stem ? stems : whole;
        const key = stem ? head.slice(0, -1) : head;
        const made = new Phrase(phrase.slice(head.length), meaning);
        const known = heads.get(key);
        if (known) known.push(made);
        else heads.set(key, [made]);
      }
    }
  }
  return { whole, stems };
}

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted);

/** The phrase with most words that begins at this word; of equals the one of the first lexicon, and the exact one. */
function longestAt(words: readonly string[], at: number, lexicons: readonly Lexicon[]): Phrase | undefined {
  let best: Phrase | undefined;
  const consider = (phrases: readonly Phrase[] | undefined): void => {
    if (!phrases) return;
    for (const phrase of phrases) {
      if (best && phrase.rest.length <= best.rest.length) continue;
      if (phrase.rest.every((wanted, index) => fits(words[at + 1 + index], wanted))) best = phrase;
    }
  };
  const word = words[at] ?? '';
  for (const { whole, stems } of lexicons) {
    consider(whole.get(word));
    for (let length = Math.min(word.length, MAX_STEM); length >= MIN_STEM; length--) {
      consider(stems.get(word.slice(0, length)));
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
      at += phrase.rest.length;
      continue;
    }
    const word = words[at] ?? '';
    const ending = endings.find(([end]) => word.endsWith(end));
    if (ending) found.add(ending[1]);
  }
  return found;
}
