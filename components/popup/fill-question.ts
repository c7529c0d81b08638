import type { AccountRow, LookAlike } from '../../lib/messages/replies.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import type { Failure } from '../ui/error-text.ts';

/** A fill that waits for the user. Each names in full what it is about. */
export type FillQuestion =
  | { readonly kind: 'bind'; readonly row: AccountRow; readonly origin: string }
  | { readonly kind: 'frame'; readonly row: AccountRow; readonly origin: string; readonly top: string }
  | { readonly kind: 'message'; readonly row: AccountRow; readonly origin: string };

/** What the user agreed to so far in one fill, as `code.fill` takes it. */
export type Agreed = Omit<Request<'code.fill'>, 'id' | 'tabId'>;

const named = (fact: string | number | undefined): string => (typeof fact === 'string' ? fact : '');

/**
 * The question that a refusal asks. `undefined` where it is none, or where it refuses just what was agreed to: then asking
 * again would lead nowhere. `pageOrigin` stands in where the refusal names no origin.
 */
export function questionOf(
  { code, facts }: Failure,
  row: AccountRow,
  agreed: Agreed,
  pageOrigin: string,
): FillQuestion | undefined {
  const origin = named(facts.origin) || pageOrigin;
  if (origin === '') return undefined;
  if (code === 'origin.not_bound') return origin === agreed.bind ? undefined : { kind: 'bind', row, origin };
  if (code === 'field.by_message') return agreed.byMessage ? undefined : { kind: 'message', row, origin };
  const top = named(facts.top);
  if (code !== 'origin.frame' || top === '') return undefined;
  if (origin === agreed.frame?.frame && top === agreed.frame.top) return undefined;
  return { kind: 'frame', row, origin, top };
}

/** What is agreed to with a yes to `question`. */
export function agreementTo(question: FillQuestion, remember: boolean): Agreed {
  if (question.kind === 'bind') return { bind: question.origin };
  if (question.kind === 'message') return { byMessage: true };
  return { frame: { frame: question.origin, top: question.top, remember } };
}

/** The pair that a refusal warns of, where it does. */
export function lookAlikeIn({ code, facts }: Failure): LookAlike | undefined {
  if (code !== 'origin.look_alike') return undefined;
  return { origin: named(facts.origin), like: named(facts.like) };
}

const COPY_HELPS = [
  'field.covered',
  'field.gone',
  'field.hidden',
  'field.none',
  'field.read_only',
  'field.refused',
  'field.unseen',
];

/** The page did not take the code, and the user may paste it. */
export function isCopyOffered({ code }: Failure): boolean {
  return COPY_HELPS.includes(code);
}
