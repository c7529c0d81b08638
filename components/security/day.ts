/** "22 November 2026": the day of a time (milliseconds since 1970) as written in `language`, a BCP 47 tag. */
export function formatDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}
