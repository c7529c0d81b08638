import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };

export const LANGUAGES = ['en', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextKey = keyof typeof en;
export type Translate = (key: TextKey, values?: Readonly<Record<string, string>>) => string;

const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, nb };
const NORWEGIAN = /^(?:nb|no|nn)\b/i;

export function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'nb';
}

/** The chosen language, else the first of `Accept-Language` (RFC 9110) that the site has, else English. */
export function pickLanguage(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/\s*;\s*q=/);
      return { tag, weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (NORWEGIAN.test(tag)) return 'nb';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** Texts of a language; `{name}` is replaced by `values.name`. The result is text, not HTML. */
export function translator(language: Language): Translate {
  return (key, values = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
