/** A code in groups of three from the right end of six, for the eye: "482 913", "1234 567" becomes "123 4567". */
export function groupDigits(code: string): string {
  const half = code.length === 8 ? 4 : 3;
  return `${code.slice(0, half)} ${code.slice(half)}`.trim();
}
