import type { FieldShape } from './shape.ts';
import {
  CODE_CONTEXT,
  CODE_HINTS,
  CODE_NAMES,
  foldWords,
  ONE_TIME,
  OTHER_NAMES,
  PASSWORD_NAMES,
  SIGN_IN,
} from './words.ts';

export interface Verdict {
  readonly score: number;
  readonly reasons: string[];
}

/** From here on an input counts as a code field. */
export const THRESHOLD = 40;

const TYPES = ['text', 'tel', 'number', 'password', ''];
const NO: Verdict = { score: 0, reasons: [] };

/** The words of a field itself: how it is named and labelled. */
export const ownWords = ({ name, id, className, placeholder, label }: FieldShape): string =>
  [label, placeholder, name, id, className].map(foldWords).join(' · ');

export const isOneTimeCode = ({ autocomplete }: FieldShape): boolean =>
  /\bone-time-code\b/i.test(autocomplete);

/** True for a field that is certainly something else: a recovery code, a postal code, a card, a search, ... */
export function isSomethingElse(shape: FieldShape): boolean {
  if (/^(?:cc-|postal-code|tel|email|username|current-|new-|street|name)/i.test(shape.autocomplete))
    return true;
  const labelled = foldWords(`${shape.label} ${shape.placeholder}`);
  const named = foldWords(`${shape.name} ${shape.id}`);
  if (isOneTimeCode(shape)) return /recovery|backup|gjenoppretting/.test(`${labelled} ${named}`);
  if (
    CODE_NAMES.test(labelled) &&
    !/recovery|backup|gjenoppretting|cv[cv]|kort|card|phone number/.test(labelled)
  )
    return false;
  if (OTHER_NAMES.test(labelled)) return true;
  if (CODE_NAMES.test(named) && !/recovery|backup|captcha|card|gift|cv[cv]/.test(named)) {
    return PASSWORD_NAMES.test(labelled) && !ONE_TIME.test(labelled);
  }
  if (OTHER_NAMES.test(named)) return true;
  return PASSWORD_NAMES.test(`${labelled} ${named}`) && !ONE_TIME.test(`${labelled} ${named}`);
}

/** How much one input looks like the whole code's field. */
export function scoreSingle(shape: FieldShape): Verdict {
  if (!shape.usable || !TYPES.includes(shape.type) || isSomethingElse(shape)) return NO;
  if (shape.maxLength !== -1 && (shape.maxLength < 4 || shape.maxLength > 40)) return NO;
  const own = ownWords(shape);
  const near = foldWords(shape.near);
  const signs: readonly [boolean, number, string][] = [
    [isOneTimeCode(shape), 60, 'autocomplete'],
    [CODE_NAMES.test(own), 45, 'name'],
    [CODE_HINTS.test(own), 15, 'hint'],
    [CODE_CONTEXT.test(near), 25, 'context'],
    [CODE_HINTS.test(own) && SIGN_IN.test(near), 15, 'sign-in'],
    [shape.inputMode === 'numeric' || ['tel', 'number'].includes(shape.type), 8, 'numeric'],
    [shape.maxLength >= 6 && shape.maxLength <= 8, 10, 'length'],
    [/\\d|\[0-9/.test(shape.pattern), 8, 'pattern'],
    [/^(?:e\.?g\.? ?)?(?:0{6}|123 ?456|x{6}|•{6})$/i.test(shape.placeholder.trim()), 20, 'example'],
    [shape.type === 'password' && !isOneTimeCode(shape), -5, 'password'],
  ];
  const told = signs.filter(([holds]) => holds);
  const sum = told.reduce((total, [, weight]) => total + weight, 0);
  const speaks = told.some(([, , name]) => ['autocomplete', 'name', 'example'].includes(name));
  const supported = speaks || (told.some(([, , name]) => name === 'hint') && told.length >= 2);
  const contextual = told.some(([, , name]) => name === 'context') && told.length >= 3;
  if (!supported && !contextual) return NO;
  return { score: Math.max(0, Math.min(100, sum)), reasons: told.map(([, , name]) => name) };
}
