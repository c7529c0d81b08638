/**
 * True for the codes that only Microsoft's own app understands: they carry no secret, but an activation at
 * Microsoft. The page shows another code after "I want to use a different authenticator app".
 */
export function isMicrosoftOnly(text: string): boolean {
  return /^\s*(?:phonefactor:|https:\/\/login\.microsoftonline\.(?:com|us)\/authenticatorapp\/)/i.test(text);
}
