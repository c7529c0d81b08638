import type { Words } from '../meaning.ts';
import { AROUND } from './around.ts';
import { ASIAN, KOREAN, VIETNAMESE } from './asian.ts';
import { LATVIAN, LITHUANIAN } from './baltic.ts';
import { CATALAN } from './catalan.ts';
import { COMMON } from './common.ts';
import { CYRILLIC } from './cyrillic.ts';
import { ENGLISH } from './english.ts';
import { DUTCH, GERMAN } from './germanic.ts';
import { HANDED_OUT } from './handed-out.ts';
import { DANISH, ICELANDIC, SWEDISH } from './nordic.ts';
import { NORWEGIAN } from './norwegian.ts';
import { FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH } from './romance.ts';
import { CZECH, POLISH, SLOVAK, SOUTH_SLAVIC } from './slavic.ts';
import { ARABIC, HEBREW, PERSIAN } from './right-to-left.ts';
import { FAROESE, NORTHERN_SAMI } from './small-nordic.ts';
import { GREEK, IRISH_MALTESE, TURKISH } from './southern.ts';
import { ESTONIAN, FINNISH, HUNGARIAN } from './uralic.ts';

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
  CATALAN,
  ASIAN,
  KOREAN,
  VIETNAMESE,
  ARABIC,
  HEBREW,
  PERSIAN,
  AROUND,
  HANDED_OUT,
];
