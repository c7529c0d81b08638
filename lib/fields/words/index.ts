import type { Words } from '../meaning.ts';
import { AROUND } from './around.ts';
import { ASIAN } from './asian.ts';
import { ESTONIAN, FINNISH, HUNGARIAN, LATVIAN, LITHUANIAN } from './baltic-uralic.ts';
import { COMMON } from './common.ts';
import { ENGLISH } from './english.ts';
import { DUTCH, GERMAN } from './germanic.ts';
import { DANISH, FAROESE, ICELANDIC, NORTHERN_SAMI, SWEDISH } from './nordic.ts';
import { NORWEGIAN } from './norwegian.ts';
import { FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH } from './romance.ts';
import { CYRILLIC, CZECH, POLISH, SLOVAK, SOUTH_SLAVIC } from './slavic.ts';
import { GREEK, IRISH_MALTESE, TURKISH } from './southern.ts';

/** Where two languages say different things with one word, the earlier one is heard. */
export const LANGUAGES: readonly Words[] = [
  COMMON,
  NORWEGIAN,
  ENGLISH,
  SWEDISH,
  DANISH,
  GERMAN,
  DUTCH,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  FINNISH,
  POLISH,
  CZECH,
  SLOVAK,
  SOUTH_SLAVIC,
  CYRILLIC,
  ICELANDIC,
  FAROESE,
  NORTHERN_SAMI,
  ROMANIAN,
  ESTONIAN,
  LATVIAN,
  LITHUANIAN,
  HUNGARIAN,
  GREEK,
  TURKISH,
  IRISH_MALTESE,
  ASIAN,
  AROUND,
];
