/** An account as it is named in a sentence: "GitHub, kari@example.no". */
export function nameOf({ issuer, label }: { readonly issuer: string; readonly label: string }): string {
  return [issuer, label].filter((part) => part !== '').join(', ');
}
