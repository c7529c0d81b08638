import type { Evidence } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { Channel } from './shape.ts';
import { type Meanings, speaksOf } from './speech.ts';
import type { Nearby } from './surroundings.ts';

interface Voices {
  readonly app: number;
  readonly message: number;
}

const CODE = ['otp', 'verify', 'code', 'passcode', 'digits', 'pin'] as const;
/** As loud as "we sent you a code" a little further off. */
const REQUESTED = 3;
/** Words of a title. */
const MAX_TITLE = 5;
/** One voice must be this much louder to be heard alone. */
const CLEARLY = 1.8;

/** A mail address or phone number in full. */
const MAIL = /\S@\S+\.\S/;
/** Nothing but a phone number. */
const PHONE = /^\+[\d\s()-]{8,20}$/;
/** "Phone number" in the languages of Europe. */
const NUMBER = /num|nr\b|čísl|αριθμ|номер/i;
const ADDRESS = /\S@\S+\.\S|\d[\d\s()-]{7,}\d/;

/** How much a sentence says that the code was sent. */
function sentWeight({ said, masked, role, text }: Pick<Nearby, 'said' | 'masked' | 'role' | 'text'>): number {
  if (said.has('resend')) return role === 'action' || said.has('missing') ? 1 : 0.4;
  if (role === 'action') return said.has('send') && !speaksOf(said, 'sms', 'mail') ? 0.5 : 0;
  const code = speaksOf(said, ...CODE);
  if (masked) return speaksOf(said, 'sent', 'sms', 'mail') || code ? 1 : 0.6;
  if (speaksOf(said, 'missing', 'delivered')) return 0.9;
  const where = speaksOf(said, 'sms', 'mail', 'phone');
  if (said.has('sent') && (code || where || ADDRESS.test(text))) return 1;
  if (code && speaksOf(said, 'sms', 'mail')) return 0.8;
  if (said.has('received') && where) return 0.7;
  return said.has('received') && code ? 0.25 : 0;
}

const appWeight = (said: Meanings): number => (said.has('app') ? 1 : 0);

const loudness = ({ side, distance, crossed }: Nearby): number =>
  Math.max(side === 'before' ? 4 - 0.25 * distance : 3 - 0.25 * distance, 1) * (crossed > 0 ? 0.5 : 1);

/** What stands in the place of a label where there is none: a few words right above the field. */
const titleOf = ({ reading, nearby }: Evidence): Meanings | undefined =>
  reading.hasLabel
    ? undefined
    : nearby.find(
        ({ side, distance, crossed, role, text }) =>
          side === 'before' &&
          distance === 0 &&
          crossed === 0 &&
          (role === 'text' || role === 'heading') &&
          text.split(/\s+/).length <= MAX_TITLE,
      )?.said;

function ownVoices(evidence: Evidence): Voices {
  const { description, name } = evidence.reading;
  const label = titleOf(evidence) ?? evidence.reading.label;
  const own = (said: Meanings, weight: number): Voices => ({
    app: weight * appWeight(said),
    message: weight * sentWeight({ said, masked: false, role: 'label', text: '' }),
  });
  const voices = [own(label, 6), own(description, 5)];
  const named = {
    app: name.has('app') ? 2 : 0,
    message:
      speaksOf(name, 'sms', 'mail') && speaksOf(name, 'sms', 'code', 'otp', 'verify')
        ? 5
        : name.has('sms')
          ? 5
          : 0,
  };
  return [...voices, named].reduce(add);
}

const add = (one: Voices, other: Voices): Voices => ({
  app: one.app + other.app,
  message: one.message + other.message,
});

/** Where a code and a new password are asked for, and not the old one, the code was sent: the password was forgotten. */
function setsPassword(companions: readonly Reading[]): boolean {
  const passwords = companions.filter(({ type }) => type === 'password');
  const says = (token: string): boolean => passwords.some(({ autocomplete }) => autocomplete.includes(token));
  return !says('current-password') && (passwords.length === 2 || says('new-password'));
}

/** "Verify your e-mail", "Sign in with your phone number" above a form without a password: its code came there. */
const isAddressCheck = ({ role, side, crossed, said, text }: Nearby): boolean =>
  (role === 'heading' || (role === 'text' && text.split(/\s+/).length <= MAX_TITLE)) &&
  side === 'before' &&
  crossed < 2 &&
  !said.has('instead') &&
  ((role === 'heading' && speaksOf(said, 'mail', 'sms') && speaksOf(said, 'sign-in', 'verify', 'code')) ||
    (said.has('phone') && NUMBER.test(text)));

/** "Enter the code for kari@example.no", or only the number that it went to: codes of apps are for no address. */
const isAddressed = ({ role, side, distance, crossed, said, text }: Nearby): boolean =>
  role === 'text' &&
  side === 'before' &&
  distance < 3 &&
  crossed === 0 &&
  (PHONE.test(text) ||
    (MAIL.test(text) &&
      speaksOf(said, 'verify', 'code', 'passcode', 'digits') &&
      !speaksOf(said, 'otp', 'app', 'instead')));

/** "Enter the code from the e-mail here instead:" right above the field is about this field. */
const isIntroduction = ({ role, side, distance, crossed, text }: Nearby): boolean =>
  side === 'before' &&
  distance === 0 &&
  crossed === 0 &&
  (role === 'label' || (role === 'text' && text.trimEnd().endsWith(':')));

/** A button right before the field that has the code sent, or says that it did. */
const isSender = ({ role, side, distance, crossed, said }: Nearby): boolean =>
  role === 'action' &&
  side === 'before' &&
  crossed === 0 &&
  distance < 2 &&
  !said.has('instead') &&
  speaksOf(said, 'send', 'resend', 'sent');

/** It is about an address, and nothing speaks of a second step. */
function isByAddress({ nearby, companions, near, headings, page }: Evidence): boolean {
  if (near.has('app') || [headings, page].some((said) => speaksOf(said, 'app', 'factor'))) return false;
  if (near.has('factor') || companions.some(({ type }) => type === 'password')) return false;
  return nearby.some((statement) => isAddressCheck(statement) || isAddressed(statement));
}

function nearVoices(evidence: Evidence): Voices {
  const { nearby, requested, companions } = evidence;
  let app = 0;
  let message = requested || setsPassword(companions) || isByAddress(evidence) ? REQUESTED : 0;
  for (const statement of nearby) {
    if (statement.role === 'picture' || statement.role === 'strip') continue;
    const { said, role } = statement;
    if (isSender(statement)) message = Math.max(message, REQUESTED);
    // Another way that is offered is not the way taken.
    const other =
      said.has('instead') &&
      !said.has('missing') &&
      !(said.has('sent') && statement.masked) &&
      !isIntroduction(statement);
    const loud = loudness(statement);
    if (!other) message = Math.max(message, loud * sentWeight(statement));
    if (role !== 'action') app = Math.max(app, (other ? 0.5 : 1) * loud * appWeight(said));
  }
  return { app, message };
}

function pageVoices({ headings, page }: Evidence): Voices {
  const own = (said: Meanings, weight: number): Voices => ({
    app: weight * appWeight(said),
    message: weight * sentWeight({ said, masked: false, role: 'heading', text: '' }),
  });
  return [own(headings, 3), own(page, 2)].reduce(add);
}

/** Where the page says that the code comes from. */
export function channelOf(evidence: Evidence): Channel {
  const { app, message } = [ownVoices(evidence), nearVoices(evidence), pageVoices(evidence)].reduce(add);
  if (app === 0 && message < 1.2) return 'unknown';
  if (message >= CLEARLY * app) return 'message';
  return app >= CLEARLY * message ? 'app' : 'unknown';
}
