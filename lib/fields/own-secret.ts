import type { Evidence } from './evidence.ts';
import { speaksOf } from './speech.ts';

/** Nothing in words around it tells of a second step or of a code that was sent. */
const isUnexplained = ({ caption, near, headings, page, nearby }: Evidence): boolean =>
  !(['otp', 'app', 'factor', 'sms'] as const).some((meaning) => near.has(meaning)) &&
  !nearby.some(({ said }) => said.has('sent') && speaksOf(said, 'pin', 'code', 'verify', 'mail')) &&
  ![caption, headings, page].some((said) => speaksOf(said, 'otp', 'app', 'factor'));

/** A PIN of one's own, in whatever way browsers are told to fill it: its words say PIN, and no words say code. */
export function isOwnPin(evidence: Evidence): boolean {
  const { reading, caption, shapes } = evidence;
  if (speaksOf(reading.label, 'otp', 'app', 'verify', 'code', 'sent', 'sms')) return false;
  const pin = reading.label.has('pin') || ((shapes.length > 1 || !reading.hasLabel) && caption.has('pin'));
  return pin && isUnexplained(evidence) && !speaksOf(caption, 'code', 'verify') && !evidence.near.has('code');
}

/** "Forgot code?" beside it: nobody can forget what an app shows. */
export const isOwnCode = ({ reading, nearby, near }: Evidence): boolean =>
  !speaksOf(reading.label, 'otp', 'app') &&
  !near.has('app') &&
  !near.has('factor') &&
  nearby.some(({ said, crossed }) => crossed === 0 && said.has('forgotten'));

/** Where someone is named and no password is asked for, the PIN or passcode is the password. */
export function isPasswordPin(evidence: Evidence): boolean {
  const { reading, companions, near, caption, headings } = evidence;
  if (speaksOf(reading.label, 'otp', 'verify', 'code', 'app') || near.has('app') || near.has('factor'))
    return false;
  const shared = caption.has('passcode') && !reading.hasLabel && !speaksOf(headings, 'otp', 'app', 'factor');
  if (!speaksOf(reading.label, 'pin') && !shared) return false;
  return (
    companions.some(
      ({ label, name }) =>
        speaksOf(label, 'user', 'mail', 'number', 'card') || speaksOf(name, 'user', 'mail'),
    ) && !companions.some(({ type }) => type === 'password')
  );
}

/**
 * "Security code", hidden as it is typed, with a user name and no other password where one signs in: that is the
 * password.
 */
export function isPlainPassword(evidence: Evidence): boolean {
  const { shapes, reading, companions, headings, page, actions, nearby } = evidence;
  const [shape] = shapes;
  if (shapes.length > 1 || shape?.type !== 'password' || companions.length !== 1) return false;
  if (shape.inputMode === 'numeric' || shape.maxLength !== -1 || evidence.requested) return false;
  if (reading.autocomplete.includes('one-time-code')) return false;
  if (companions.some(({ type }) => type === 'password')) return false;
  if ([reading.label, reading.name].some((said) => speaksOf(said, 'otp', 'app', 'digits', 'sms')))
    return false;
  return (
    [headings, page, actions].some((said) => said.has('sign-in')) &&
    isUnexplained(evidence) &&
    !nearby.some(({ said, masked }) => masked || speaksOf(said, 'sent', 'received', 'resend', 'send'))
  );
}

const EXAMPLE =
  /^(?:[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff.]{1,10}:?\s+){0,2}(?=[A-Z\d -]*\d)(?=[A-Z\d -]*[A-Z])[A-Z\d]{2,8}(?:[ -][A-Z\d]{2,6})?$/;
const LETTERS = /\[[^\]\\]*[a-z]/i;

/** What an app shows has digits only: a field that wants letters takes a code that was handed out. */
export function wantsLetters(evidence: Evidence): boolean {
  const { shapes, reading } = evidence;
  if (speaksOf(reading.label, 'otp', 'app') || speaksOf(reading.name, 'otp', 'app')) return false;
  if (!isUnexplained(evidence)) return false;
  return shapes.some(
    ({ placeholder, pattern, capitals, inputMode }) =>
      inputMode !== 'numeric' && (capitals || EXAMPLE.test(placeholder.trim()) || LETTERS.test(pattern)),
  );
}
