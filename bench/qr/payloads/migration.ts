import type { Dice } from '../dice.ts';

/** An address of Google's export as long as asked for: bytes without meaning, base64 in a query. */
export function migrationOf(dice: Dice, length: number): string {
  const start = 'otpauth-migration://offline?data=';
  const bytes = Uint8Array.from({ length: Math.ceil(length * 0.7) }, () => dice.whole(0, 255));
  const text = encodeURIComponent(Buffer.from(bytes).toString('base64'));
  return (start + text).slice(0, length).replace(/%.?$/, '');
}
