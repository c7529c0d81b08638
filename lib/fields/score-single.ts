import { contextSigns, contraSigns } from './context.ts';
import type { Evidence } from './evidence.ts';
import { dismissed, type Verdict, type Weighed, weigh } from './reasons.ts';
import { isSecondSecret } from './second-secret.ts';
import { type Meanings, speaksOf } from './speech.ts';
import { isOneTimeCode, isSomethingElse } from './veto.ts';

const TYPES = ['text', 'tel', 'number', 'password', ''];
const MIN_LENGTH = 4;
/** No code is longer; what must be is a key. */
const MAX_LENGTH = 10;
/** "4 digits" in any language. */
const COUNT = /^[^A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{0,3}[4-8]\s?[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{2,12}\.?$/;
const EXAMPLE =
  /^\D{0,12}(?:\d{6}|0{3}[ -]?0{3,5}|123[ -]?456(?:78)?|[xX]{6,8}|[•●*_#-]{6,8}|(?:[_•●*#xX0-] ){5,7}[_•●*#xX0-])$/;
const DIGITS = /\\d|\[0-9/;

/** How much a text sounds like the name of a code field. */
export function nameWeight(said: Meanings, otp: number, verify: number, code: number, pin: number): number {
  if (said.has('otp')) return otp;
  // "The six digits of your authenticator app" are a code.
  if (said.has('app') && speaksOf(said, 'digits', 'code', 'passcode', 'verify', 'pin')) return otp;
  const counted = said.has('digits') && speaksOf(said, 'code', 'passcode', 'pin', 'verify') ? 15 : 0;
  if (said.has('verify')) return verify + counted;
  if (speaksOf(said, 'code', 'passcode')) return code + counted;
  return said.has('pin') ? pin : 0;
}

const ownSigns = (evidence: Evidence): readonly Weighed[] => {
  const { reading, caption, shapes } = evidence;
  const label = nameWeight(reading.label, 55, 40, 22, 14);
  const said = nameWeight(reading.description, 45, 30, 15, 0);
  const isCount = COUNT.test(shapes[0]?.placeholder.trim() ?? '');
  const silent = label === 0 && (!reading.hasLabel || reading.label.has('digits') || isCount);
  const above = silent ? nameWeight(caption, 38, 30, 18, 8) : 0;
  const name = Math.max(nameWeight(reading.name, 50, 26, 12, 10), nameWeight(reading.host, 45, 26, 10, 0));
  return [
    [isOneTimeCode(reading) ? 60 : 0, 'autocomplete'],
    [label, 'label'],
    [label > said ? 0 : said, 'description'],
    [above, 'caption'],
    [name, 'name'],
    [name < 26 && reading.className.has('otp') ? 24 : 0, 'class'],
    [isSecondSecret(evidence) ? 50 : 0, 'sign-in'],
  ];
};

/** "Code" alone is the name of a hundred things: something else must speak of a second step, of signing in or of sending. */
function isOutOfContext(
  { reading, caption }: Evidence,
  context: readonly Weighed[],
  signsIn: boolean,
  alone: boolean,
): boolean {
  const sure =
    isOneTimeCode(reading) ||
    speaksOf(reading.label, 'otp', 'verify', 'app') ||
    speaksOf(reading.name, 'otp', 'verify');
  if (sure || speaksOf(caption, 'otp', 'verify') || signsIn || context.some(([weight]) => weight > 0))
    return false;
  return !(alone && reading.label.has('digits'));
}

/** How much one input looks like the whole code's field. */
export function scoreSingle(evidence: Evidence): Verdict {
  const { shapes, reading } = evidence;
  const [shape] = shapes;
  if (!shape?.usable || !TYPES.includes(shape.type)) return dismissed('something-else');
  const { maxLength, inputMode, type, pattern, placeholder } = shape;
  if ((maxLength !== -1 && maxLength < MIN_LENGTH) || shape.minLength > MAX_LENGTH)
    return dismissed('not-length');
  const own = ownSigns(evidence);
  // Dots stand for a hidden password as well.
  const example = type !== 'password' && EXAMPLE.test(placeholder.trim()) ? 20 : 0;
  if (own.every(([weight]) => weight === 0) && example === 0) return dismissed('silent');
  if (isSomethingElse(evidence)) return dismissed('something-else');
  const { companions, actions, headings, page } = evidence;
  const alone = companions.length === 0;
  const signsIn = speaksOf(actions, 'sign-in') || speaksOf(headings, 'sign-in') || speaksOf(page, 'sign-in');
  const context = contextSigns(evidence);
  const hidden =
    type === 'password' &&
    !isOneTimeCode(reading) &&
    !speaksOf(reading.label, 'otp', 'verify', 'code', 'app') &&
    !reading.name.has('otp');
  return weigh([
    ...own,
    [example, 'example'],
    [
      inputMode === 'numeric' || inputMode === 'decimal' || type === 'tel' || type === 'number' ? 8 : 0,
      'numeric',
    ],
    [maxLength >= 6 && maxLength <= 8 ? 10 : 0, 'length'],
    [alone && maxLength === 6 && speaksOf(page, 'factor', 'app', 'otp') ? 10 : 0, 'length'],
    [DIGITS.test(pattern) ? 6 : 0, 'pattern'],
    [alone ? 6 : 0, 'only-field'],
    [alone && signsIn ? (reading.label.has('pin') ? 20 : 12) : 0, 'sign-in'],
    [evidence.isKnownUser && reading.label.has('passcode') ? 16 : 0, 'sign-in'],
    [hidden ? -12 : 0, 'password'],
    [isOutOfContext(evidence, context, signsIn, alone) ? -30 : 0, 'not-in-context'],
    [shape.width > 0 && shape.height > 90 ? -40 : 0, 'not-length'],
    ...context,
    ...contraSigns(evidence),
  ]);
}
