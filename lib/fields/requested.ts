import type { FieldShape, NearText, Snapshot } from './shape.ts';
import { meaningsOf, nameMeaningsOf, speaksOf } from './speech.ts';

const MAX_BACK = 6;
/** Letters of what may be a button without being marked as one. */
const MAX_BUTTON = 24;
const PLACE = /^(?:email|tel)/;

/** Takes a mail address or a phone number, by its type or by what it says of itself. */
function isAddress({ type, autocomplete, name, id, label, placeholder }: FieldShape): boolean {
  if (type === 'email' || PLACE.test(autocomplete.trim().toLowerCase())) return true;
  return (
    speaksOf(meaningsOf(`${label} · ${placeholder}`), 'mail', 'phone') ||
    speaksOf(nameMeaningsOf(`${name} · ${id}`), 'mail', 'phone')
  );
}

function isRequest({ role, text }: NearText): boolean {
  if (role !== 'action' && text.length > MAX_BUTTON) return false;
  const said = meaningsOf(text);
  if (said.has('instead')) return false;
  if (role !== 'action') return said.has('send');
  return (
    speaksOf(said, 'send', 'resend') ||
    // "Send" is "sent" in some languages.
    (speaksOf(said, 'dispatch', 'sent') && speaksOf(said, 'otp', 'verify', 'code', 'passcode', 'pin', 'sms'))
  );
}

/**
 * Whether the field that can be used right before asks where to send a code to, and a button between the two or right
 * after this one sends it. They need not be of one form: many pages send with one and check with another.
 */
export function isRequested({ shapes, after }: Snapshot, first: number): boolean {
  let at = first - 1;
  while (at >= 0 && first - at < MAX_BACK && !shapes[at]?.usable) at--;
  const address = shapes[at];
  if (!address?.usable || !isAddress(address)) return false;
  const between = shapes.slice(at + 1, first + 1).flatMap(({ before }) => before);
  const own = shapes[first]?.scope;
  const below = (shapes[first + 1]?.before ?? after).slice(0, 3).filter(({ scope }) => scope === own);
  return [...between, ...(address.scope === own ? below : [])].some(isRequest);
}
