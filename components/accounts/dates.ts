/** "12 December 2026". `language` is a BCP 47 tag, `at` milliseconds since 1970. */
export function formatDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}
