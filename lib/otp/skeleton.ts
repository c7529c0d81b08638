import { cleanText } from './clean-text.ts';
import { CONFUSABLES } from './confusables.ts';

/** At most so many characters are looked at. */
const MAX_LENGTH = 512;

let prototypes: ReadonlyMap<string, string> | undefined;

/**
 * What a text looks like, for comparison only: two texts with the same skeleton can be taken for one another. UTS 39, section 4, over
 * NFKC and without case, and somewhat coarser: `i` is `l` (a capital one is), and `vv` is `w`.
 */
export function skeleton(text: string): string {
  // Capitals are compared as capitals first: a lower-case "paypaI" no longer ends in what looks like an l.
  const alike = withPrototypes(nameOf(text));
  return withPrototypes(alike.toLowerCase())
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('i', 'l')
    .replaceAll('vv', 'w');
}

/** True for two names that differ, but not to the eye. Case and width make no difference: such names are the same. */
export function looksLike(left: string, right: string): boolean {
  const [one, other] = [nameOf(left), nameOf(right)];
  if (one === '' || one.toLowerCase() === other.toLowerCase()) return false;
  return skeleton(one) === skeleton(other);
}

const nameOf = (text: string): string => cleanText(cleanText(text).slice(0, MAX_LENGTH).normalize('NFKC'));

function withPrototypes(text: string): string {
  prototypes ??= readTable();
  const known = prototypes;
  return Array.from(text.normalize('NFD'), (character) => known.get(character) ?? character).join('');
}

function readTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of CONFUSABLES.split(';')) {
    const [prototype = '', characters = ''] = entry.split('=');
    const looks = String.fromCodePoint(...prototype.split(' ').map(codePoint));
    for (const range of characters.split(' ')) {
      const [first = '', last = first] = range.split('-');
      for (let point = codePoint(first); point <= codePoint(last); point++) {
        table.set(String.fromCodePoint(point), looks);
      }
    }
  }
  return table;
}

const codePoint = (text: string): number => Number.parseInt(text, 16);
