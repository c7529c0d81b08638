import type { PageSecret } from '../qr/page-reading.ts';

type Parameters = Omit<PageSecret, 'secret'>;

const ALGORITHM = /\b(?:hmac[-_ ]?)?sha[-_ ]?(1|256|512)\b/gi;
const DIGIT_WORDS =
  'digits?|sif(?:fer|re|fra)\\p{L}*|siffror|cif(?:re|er|ry|fre)\\p{L}*|ziffern|stellen|stellig\\p{L}*|chiffres|dígitos|cijfers|cyfr\\p{L}*|nume\\p{L}*|sifret|sifrede|sekssifre\\p{L}*';
const DIGITS = [
  new RegExp(`(?:${DIGIT_WORDS}|length)[^\\p{L}\\d]{1,12}(\\d{1,2})(?!\\d)`, 'giu'),
  new RegExp(`(?<!\\d)(\\d{1,2})[- ]?(?:${DIGIT_WORDS})`, 'giu'),
];
const PERIOD = [
  /(?:period\p{L}*|interval\p{L}*|time ?-?step|intervall\p{L}*|aikaväli|okres|période|período|periodo)[^\p{L}\d]{1,12}(\d{1,3})(?!\d)/giu,
  /(?:every|each|hvert|kvart|var|alle|toutes les|cada|elke|ogni|co)\s+(\d{1,3})[. ]?\s*(?:s\b|se[ckg]\p{L}*)/giu,
];
const MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/u;
const USER =
  /(?:account(?: name)?|user(?:[ -]?name)?|konto(?:navn|namn)?|bruker(?:navn|konto)?|brukarnamn|användarnamn|brugernavn|käyttäjä(?:tunnus|nimi)?|benutzer(?:name)?|utilisateur|usuario|gebruiker(?:snaam)?|utente|użytkownik|usuário)\s*:\s*([\p{L}\d._@+-]{2,64})/iu;

/** A value if the text names just one. */
function only(text: string, patterns: readonly RegExp[], least: number, most: number): number | undefined {
  for (const pattern of patterns) {
    const values = new Set([...text.matchAll(pattern)].map(([, value]) => Number(value)));
    const [value] = values;
    if (values.size === 1 && value !== undefined && value >= least && value <= most) return value;
    if (values.size > 1) return undefined;
  }
  return undefined;
}

/** What the words around a printed secret say about its codes. Two answers are none. */
export function readParameters(text: string): Parameters {
  const algorithms = new Set([...text.matchAll(ALGORITHM)].map(([, size]) => `SHA${size ?? '1'}`));
  const [algorithm] = algorithms.size === 1 ? algorithms : [];
  const digits = only(text, DIGITS, 5, 10);
  const period = only(text, PERIOD, 5, 300);
  const label = MAIL.exec(text)?.[0] ?? USER.exec(text)?.[1];
  return {
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(digits === undefined ? {} : { digits }),
    ...(period === undefined ? {} : { period }),
    ...(label === undefined ? {} : { label: label.slice(0, 128) }),
  };
}
