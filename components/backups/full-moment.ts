/** "22 Nov 2026, 10:42". `at` in milliseconds since 1970, `language` a BCP 47 tag. */
export const fullMoment = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
