import type { Evidence } from './evidence.ts';
import type { Meaning } from './meaning.ts';
import { isOwnCode, isOwnPin, isPasswordPin, isPlainPassword, wantsLetters } from './own-secret.ts';
import type { Reading } from './reading.ts';
import { isSecondSecret } from './second-secret.ts';
import { type Meanings, speaksOf } from './speech.ts';

/** Words of a field's own that leave no doubt that it is something else, whatever stands around it. */
const NEVER: readonly Meaning[] = ['captcha', 'recovery', 'promo', 'card', 'search'];
/** Words that do so unless it also calls itself a code of the kind that is looked for. */
const OTHER: readonly Meaning[] = [
  'postal',
  'bank',
  'phone',
  'mail',
  'password',
  'user',
  'amount',
  'secret',
  'join',
  'pairing',
  'number',
  'document',
  'place',
];
const OTHER_AUTOCOMPLETE =
  /^(?:cc-|tel|email$|username$|current-password$|postal-code$|street|address|given-name|family-name|name$|organization|bday|country|url$|nickname|transaction|language)/;

export const isOneTimeCode = ({ autocomplete }: Reading): boolean => autocomplete.includes('one-time-code');

/** It says itself that it takes a code of an app or a second step. */
const saysCode = (reading: Reading): boolean => speaksOf(reading.label, 'otp', 'app');

function isOtherByAutocomplete(reading: Reading): boolean {
  if (isOneTimeCode(reading) || saysCode(reading)) return false;
  if (reading.autocomplete.some((token) => OTHER_AUTOCOMPLETE.test(token))) return true;
  const fresh = reading.autocomplete.includes('new-password') && reading.type === 'password';
  return fresh && !speaksOf(reading.label, 'verify', 'code', 'pin') && !reading.name.has('otp');
}

/** It says to browsers that it takes a one-time code, and to people what for; its name may be anything. */
const isExplained = (evidence: Evidence): boolean =>
  isOneTimeCode(evidence.reading) &&
  [evidence.reading.description, evidence.caption].some((said) => speaksOf(said, 'factor', 'app', 'otp'));

/** "6-digit code or a recovery code": one box for both. */
export const takesEither = (label: Meanings): boolean =>
  label.has('recovery') &&
  ((label.has('or') && speaksOf(label, 'digits', 'otp', 'verify', 'factor', 'app')) ||
    // "Code. If you have lost your phone, a recovery code works too."
    (label.has('instead') && speaksOf(label, 'code', 'digits', 'otp', 'verify'))) &&
  !speaksOf(label, 'captcha', 'promo', 'card', 'search');

/** A name that speaks of recovery loses to words of a second step all around. */
const isMisnamed = (evidence: Evidence): boolean =>
  evidence.reading.name.has('recovery') &&
  !speaksOf(evidence.reading.name, 'captcha', 'promo', 'card', 'search') &&
  speaksOf(evidence.reading.label, 'code', 'verify', 'digits') &&
  evidence.near.has('factor') &&
  !evidence.near.has('recovery') &&
  !evidence.caption.has('recovery');

/** How long codes are, how long they are valid: a field of settings. */
const isAboutCodes = (reading: Reading): boolean =>
  !isOneTimeCode(reading) && (reading.label.has('setting') || reading.name.has('setting'));

/** "TOTP secret": what codes are made of, and no code. */
const isSecret = (label: Meanings): boolean =>
  label.has('secret') && !speaksOf(label, 'code', 'passcode', 'pin', 'digits', 'verify');

/** It calls a secret what it tells browsers to be a code, or what comes on top of a password. */
const isCalledSecret = (evidence: Evidence): boolean =>
  isOneTimeCode(evidence.reading) || isSecondSecret(evidence);

function isOtherByLabel(evidence: Evidence): boolean {
  const { reading } = evidence;
  const { label } = reading;
  if (label.has('search') || isAboutCodes(reading)) return true;
  if (isSecret(label) && !isCalledSecret(evidence)) return true;
  if (label.has('app')) return false;
  if (takesEither(label)) return false;
  if (label.has('otp')) return speaksOf(label, 'captcha', 'promo', 'card', 'place');
  if (speaksOf(label, ...NEVER)) return true;
  if (isExplained(evidence)) return false;
  const sentTo =
    speaksOf(label, 'otp', 'verify', 'code') && speaksOf(label, 'sent', 'received', 'sms', 'mail');
  return OTHER.some(
    (meaning) =>
      label.has(meaning) &&
      !(sentTo && (meaning === 'phone' || meaning === 'mail')) &&
      !(meaning === 'secret' && isCalledSecret(evidence)),
  );
}

function isOtherByName(evidence: Evidence): boolean {
  const { label, name } = evidence.reading;
  if (label.has('app') || (label.has('otp') && !name.has('recovery'))) return false;
  if (isMisnamed(evidence)) return false;
  if (speaksOf(name, ...NEVER)) return true;
  if (speaksOf(label, 'verify', 'code', 'digits') || speaksOf(name, 'otp')) return false;
  const travels = speaksOf(name, 'verify', 'code');
  const isOther = OTHER.some(
    (meaning) =>
      name.has(meaning) &&
      !(travels && (meaning === 'phone' || meaning === 'mail')) &&
      !(meaning === 'secret' && isCalledSecret(evidence)),
  );
  return isOther && !isExplained(evidence) && !speaksOf(evidence.caption, 'otp', 'app', 'factor', 'digits');
}

/** "TOTPName": what the user calls the account, the device or the key. */
const isNameOfIt = ({ reading: { label }, shapes }: Evidence): boolean =>
  shapes.length === 1 &&
  shapes.some(({ name, id }) => /name$/i.test(name || id)) &&
  !speaksOf(label, 'verify', 'code', 'passcode', 'digits');

/** No code of an app has so many characters; recovery codes have. */
const MOST_CHARACTERS = 10;
const REQUIRED = /\{(\d{1,3})\}\$?$/;

/** The characters that a pattern surely asks for: "[0-9]{6}|[A-Z]{16}" takes six. */
const leastOf = (pattern: string): number =>
  Math.min(...pattern.split('|').map((way) => Number(REQUIRED.exec(way)?.[1] ?? 0)));

const isTooLong = ({ shapes }: Evidence): boolean =>
  shapes.length === 1 &&
  shapes.some(({ pattern, minLength }) => Math.max(minLength, leastOf(pattern)) > MOST_CHARACTERS);

/** The field asks to copy what a picture shows. */
const copiesPicture = ({ reading: { label, description } }: Evidence): boolean =>
  speaksOf(label, 'picture') || (speaksOf(description, 'picture') && !speaksOf(label, 'otp', 'app'));

/** Another field of the form says that the picture is its own. */
const isForAnother = ({ companions }: Evidence): boolean =>
  companions.some(({ name, label }) => name.has('captcha') || speaksOf(label, 'captcha', 'picture'));

/** A picture of letters right beside a field that asks for some code: they are to be copied. */
function isCaptcha(evidence: Evidence): boolean {
  const { nearby, reading, near } = evidence;
  if (speaksOf(reading.label, 'otp', 'app') || near.has('app') || near.has('factor')) return false;
  if (copiesPicture(evidence)) return true;
  if (isForAnother(evidence)) return false;
  return nearby.some(({ role, said, distance, crossed, text }) => {
    // A logo stands alone above a code, without any words.
    if (crossed > 0 || (text === '' && evidence.companions.length === 0)) return false;
    if (said.has('captcha')) return distance < 4;
    const drawn = role === 'picture' || role === 'strip';
    return drawn && (speaksOf(said, 'code', 'verify') ? distance < 3 : role === 'strip' && distance === 0);
  });
}

/** The text right above asks for a recovery code, a coupon, ...; the field itself is silent on it. */
function isOtherByCaption({ caption, reading, near }: Evidence): boolean {
  if (speaksOf(reading.label, 'otp', 'app') || speaksOf(caption, 'otp', 'app')) return false;
  if (takesEither(reading.label) || takesEither(caption)) return false;
  if (caption.has('recovery') && !near.has('app')) return true;
  return !reading.name.has('otp') && speaksOf(caption, 'promo', 'card', 'captcha') && !near.has('app');
}

/** A device shows it, and a name says so: the code of an app is never called a user's or a device's, unless for a second step. */
const isDeviceCode = ({ reading: { name }, near, headings, page }: Evidence): boolean =>
  name.has('pairing') &&
  !name.has('otp') &&
  !near.has('factor') &&
  !speaksOf(headings, 'factor') &&
  !speaksOf(page, 'factor');

/** True for a field that is certainly something else: a recovery code, a postal code, a card, a search, ... */
export const isSomethingElse = (evidence: Evidence): boolean =>
  (evidence.form.has('search') && !speaksOf(evidence.reading.label, 'otp', 'app')) ||
  isOtherByAutocomplete(evidence.reading) ||
  isOtherByLabel(evidence) ||
  isOtherByName(evidence) ||
  isNameOfIt(evidence) ||
  isTooLong(evidence) ||
  isCaptcha(evidence) ||
  isOtherByCaption(evidence) ||
  isPasswordPin(evidence) ||
  isPlainPassword(evidence) ||
  isOwnPin(evidence) ||
  isOwnCode(evidence) ||
  wantsLetters(evidence) ||
  isDeviceCode(evidence);
