import type { Evidence } from './evidence.ts';
import type { Meaning } from './meaning.ts';
import type { Weighed } from './reasons.ts';
import { type Meanings, speaksOf } from './speech.ts';
import { isOneTimeCode, takesEither } from './veto.ts';

const CONTEXT: readonly (readonly [Meaning, number])[] = [
  ['app', 26],
  ['otp', 26],
  ['factor', 24],
  ['verify', 16],
];

const strongest = (has: (meaning: Meaning) => number): number =>
  Math.max(...CONTEXT.map(([meaning, weight]) => weight * has(meaning)));
const inSet = (said: Meanings) => (meaning: Meaning) => (said.has(meaning) ? 1 : 0);

/** Words around the field, in its headings and on its page that speak of a second step. */
export function contextSigns(evidence: Evidence): readonly Weighed[] {
  const { near, headings, page, reading, nearby, actions } = evidence;
  const sent = nearby.some(
    ({ said, role, crossed }) =>
      role !== 'action' &&
      crossed === 0 &&
      speaksOf(said, 'sent') &&
      speaksOf(said, 'code', 'passcode', 'verify', 'otp', 'digits', 'pin'),
  );
  const around = Math.max(
    strongest((meaning) => near.get(meaning) ?? 0),
    sent ? 22 : 0,
  );
  const again = speaksOf(actions, 'resend') && near.has('code') ? 12 : 0;
  return [
    [Math.max(around, again), 'context'],
    [Math.round(0.8 * strongest(inSet(headings))), 'heading'],
    [Math.round(0.6 * strongest(inSet(page))), 'page'],
    [speaksOf(reading.description, 'otp', 'app', 'verify', 'code') ? 15 : 0, 'description'],
  ];
}

/** It is about a second step, so words of other things around weigh less. */
const isSecondStep = ({ near, headings, page, reading }: Evidence): boolean =>
  near.has('factor') ||
  near.has('app') ||
  speaksOf(headings, 'factor', 'app') ||
  speaksOf(page, 'factor') ||
  speaksOf(reading.label, 'app', 'otp');

/** Nothing around it speaks of a second step, of signing in, or of a code that is sent. */
const isUnexplained = ({ reading, near, headings, page, requested, nearby, shapes }: Evidence): boolean =>
  !isOneTimeCode(reading) &&
  !speaksOf(reading.label, 'otp', 'app', 'sms', 'mail', 'sent', 'digits') &&
  !speaksOf(reading.name, 'otp', 'app', 'sms', 'mail') &&
  !(['otp', 'app', 'factor', 'sms', 'digits'] as const).some((meaning) => near.has(meaning)) &&
  ![headings, page].some((said) => speaksOf(said, 'otp', 'app', 'factor', 'sign-in', 'sms')) &&
  // A field that hides what is typed on a page to sign in is more likely the password.
  (shapes[0]?.type === 'password' ||
    !nearby.some(({ role, crossed, said }) => role === 'action' && crossed === 0 && said.has('sign-in'))) &&
  !nearby.some(
    ({ said, masked }) => masked || speaksOf(said, 'sent', 'received', 'missing', 'delivered', 'resend'),
  ) &&
  !requested;

/** A "security code" among other things is of a card, a door or an account more often than of an app. */
function unexplained(evidence: Evidence): number {
  if (!isUnexplained(evidence)) return 0;
  const { near, headings, page, actions, companions, reading, shapes } = evidence;
  const [shape] = shapes;
  const told = (meaning: Meaning): boolean =>
    near.has(meaning) || actions.has(meaning) || headings.has(meaning) || page.has(meaning);
  if (told('card')) return -45;
  // "PIN code" beside delivery is a postal code.
  if (told('shop')) return reading.label.has('pin') ? -60 : -45;
  const short =
    shape?.inputMode === 'numeric' || (shape !== undefined && shape.maxLength >= 4 && shape.maxLength <= 8);
  if (shape?.type === 'password')
    return short || reading.label.has('passcode') || evidence.isKnownUser ? 0 : -40;
  return actions.has('save') || companions.some(({ type }) => type !== 'password') ? -30 : 0;
}

/** Words around that say what else the code may be. */
export function contraSigns(evidence: Evidence): readonly Weighed[] {
  const { near, headings, page, reading, companions, caption } = evidence;
  const second = isSecondStep(evidence);
  const sure = speaksOf(reading.label, 'otp', 'app') || reading.name.has('otp');
  const told = (meaning: Meaning): number =>
    Math.max(
      near.get(meaning) ?? 0,
      caption.has(meaning) || headings.has(meaning) || (meaning !== 'pairing' && page.has(meaning)) ? 1 : 0,
    );
  const others = companions.filter(({ type }) => type !== 'password').length;
  const isNamed = (meaning: Meaning): boolean => headings.has(meaning) || page.has(meaning);
  const recovering =
    (caption.has('recovery') && !takesEither(caption)) || headings.has('recovery') || page.has('recovery');
  return [
    [
      recovering && !speaksOf(reading.label, 'otp', 'app') && !speaksOf(caption, 'app', 'otp')
        ? sure
          ? -30
          : [caption, headings, page].filter((said) => said.has('recovery')).length > 1
            ? -80
            : -60
        : 0,
      'not-recovery',
    ],
    [speaksOf(reading.label, 'otp', 'app') || near.has('app') ? 0 : -60 * told('pairing'), 'not-pairing'],
    [second ? 0 : -45 * told('join'), 'not-joining'],
    [second || sure ? 0 : -60 * told('document'), 'not-document'],
    [second || sure ? 0 : isNamed('place') || caption.has('place') ? -45 : 0, 'not-a-lock'],
    [
      companions.some(({ label, name }) => label.has('card') || name.has('card')) && !second
        ? -50
        : second || sure
          ? 0
          : -15 * told('shop'),
      'not-shop',
    ],
    [second || sure || !(['secret', 'promo', 'number'] as const).some(isNamed) ? 0 : -40, 'not-secret'],
    [unexplained(evidence), 'not-in-context'],
    [second || sure ? 0 : others >= 4 ? -25 : others >= 2 ? -10 : 0, 'not-registration'],
  ];
}
