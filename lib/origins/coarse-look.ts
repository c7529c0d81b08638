import type { HostLook } from './host-look.ts';

/** Under these, letters with marks are letters of their own: `sås.no` is not meant to be read as `sas.no`. */
const MARKED_LETTERS = /\.(?:no|se|dk|fi|is|fo|gl|ax|ee|de|at|ch|li)$/;
const OWN_LETTERS = /[åäöæøü]/u;
const MARKS = /\p{M}/gu;

const DIGITS: Readonly<Record<string, string>> = {
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/**
 * A coarser look of a label's skeleton, for long names only: digits stand for the letters they are misused for, marks above and below
 * letters go, and `cl` is `d`.
 */
export const coarseLook = (nameLook: string): string =>
  nameLook
    .replaceAll(MARKS, '')
    .replaceAll(/[2-9]/g, (digit) => DIGITS[digit] ?? digit)
    .replaceAll('cl', 'd');

/** True where a mark makes another name and no disguise: the letters of the country under its own domain. */
export const hasOwnLetters = ({ name, domain }: Pick<HostLook, 'name' | 'domain'>): boolean =>
  MARKED_LETTERS.test(domain) && OWN_LETTERS.test(name.normalize('NFC'));
