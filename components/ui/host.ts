/** The host of an origin for a heading ("github.com"); the origin itself where it does not parse. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
