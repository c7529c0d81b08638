import { attributeOf, parentOf, textOf } from './plain-dom.ts';

const NAMED = /qr|2fa|mfa|totp|(?<![a-z])otp|barcode|authenticator/i;
/** What stands beside a code to be scanned. */
const SCAN = /\b(?:scan|skann?|escane|escan|scann?|skanna|skannaa|numéris|zeskanuj|digitaliz)/i;
const MAX_WORDS = 600;
const ATTRIBUTES = ['id', 'class', 'alt', 'title', 'aria-label', 'data-testid', 'name'];

/** Whether an element is called like a code: by its attributes, or the file it shows. */
export function isNamedCode(element: Element): boolean {
  const names = ATTRIBUTES.map((name) => attributeOf(element, name) ?? '');
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  if (!address.startsWith('data:')) names.push(address.slice(0, 300));
  return NAMED.test(names.join(' '));
}

/** Whether it is called so, is in something called so, or stands beside words about scanning. */
export function isCalledCode(element: Element): boolean {
  if (isNamedCode(element)) return true;
  let around = parentOf(element);
  for (let climb = 0; around && climb < 3; climb++, around = parentOf(around)) {
    if (isNamedCode(around)) return true;
    const words = textOf(around);
    if (words.length > MAX_WORDS) return false;
    if (SCAN.test(words)) return true;
  }
  return false;
}
