import type { FoundGroup } from '../page/found-group.ts';
import { isShown, type PeerField, peerFields } from './peer-fields.ts';
import type { Peer } from './peer.ts';

/** aliasvault `apps/browser-extension/src/utils/formDetector/FieldPatterns.ts`. */
const WORDS = [
  ...[
    'totp',
    'otp',
    'one-time',
    'onetime',
    'six-digit',
    'digit-code',
    'token',
    'authenticator',
    'authentication',
    '2fa',
  ],
  ...[
    'twofa',
    'two-factor',
    'mfa',
    'security-code',
    'auth-code',
    'passcode',
    'pin-code',
    'pincode',
    'google_code',
  ],
  ...[
    'verification-code',
    'verificationcode',
    'tfa',
    'tfacode',
    'second-factor',
    'one time password',
    'code',
  ],
  ...['verificatiecode', 'eenmalig', 'authenticatie', 'tweefactor', 'beveiligingscode'],
];
const RULED_OUT =
  /\b(?:search\w*|find|lookup|filter\w*|settings?|config\w*|timeout|duration|interval|refresh|access|zoek\w*|test|instelling\w*)\b/;
const MAIL = /[a-z0-9*.\-_]+@[a-z0-9*.-]+\.[a-z*]{2,}/i;
const RESEND_OR_CHANGE =
  /re-?send|send\s+(?:code\s+)?again|(?:different|change|update|another)\s+email|opnieuw\s+ver|verstuur\s+opnieuw|code\s+opnieuw|(?:ander|wijzig)\s+e-?mail/i;
const MAX_BOXES = 8;
const MOST_LEVELS = 5;

/** A page that shows an e-mail address and offers to send the code again asks for a code by e-mail. */
function isByMail(form: Element): boolean {
  const links = [...form.querySelectorAll('a, button')].map(({ textContent }) => textContent).join(' ');
  return MAIL.test(form.textContent) && RESEND_OR_CHANGE.test(links);
}

function wordsOf({ id, name, placeholder, autocomplete, labels, describedBy, ariaLabel }: PeerField): string {
  return [id, name, placeholder, autocomplete, labels, describedBy, ariaLabel].join('\n');
}

const isShaped = ({ element: { maxLength, inputMode, type, pattern }, autocomplete }: PeerField): boolean =>
  autocomplete === 'one-time-code' ||
  (inputMode === 'numeric' && [1, 6].includes(maxLength)) ||
  (type === 'tel' && maxLength === 6) ||
  (/^(?:\[0-9\]|\\d)/.test(pattern) && [1, 6].includes(maxLength));

const isBox = (one: HTMLInputElement): boolean => one.maxLength === 1 && isShown(one);

function boxesAround(element: HTMLInputElement): readonly HTMLInputElement[] {
  let around = element.parentElement;
  for (
    let level = 0;
    isBox(element) && level < MOST_LEVELS && around;
    level++, around = around.parentElement
  ) {
    const boxes = [...around.querySelectorAll('input')].filter(isBox);
    if (boxes.length >= 6 && boxes.length <= MAX_BOXES) return boxes;
  }
  return [element];
}

/** One field a form, by its words first, by its shape else. */
function findIn(fields: readonly PeerField[]): readonly FoundGroup[] {
  const forms = [...Map.groupBy(fields, ({ element }) => element.closest('form, [role="dialog"]')).entries()];
  return forms.flatMap(([form, own]): readonly FoundGroup[] => {
    const first = own[0]?.element;
    if (!first || isByMail(form ?? first.ownerDocument.body)) return [];
    const byWords = own
      .filter(({ element: { type } }) => ['text', 'number'].includes(type))
      .filter((field) => !RULED_OUT.test(wordsOf(field)))
      .map((field) => ({ field, rank: WORDS.findIndex((word) => wordsOf(field).includes(word)) }))
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank)[0]?.field;
    const chosen = byWords ?? own.find(isShaped);
    return chosen ? [{ inputs: boxesAround(chosen.element), channel: 'unknown', note: '' }] : [];
  });
}

export const aliasvault: Peer = {
  name: 'AliasVault',
  source:
    'aliasvault/aliasvault apps/browser-extension/src/utils/formDetector/FormDetector.ts, FieldPatterns.ts, SplitTotpInputs.ts',
  simplified:
    'as if the user had clicked into each form; fields it takes for a username or an e-mail address first are not taken away',
  find: (document) => peerFields(document, true).flatMap(findIn),
};
