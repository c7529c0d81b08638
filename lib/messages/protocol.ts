import * as v from 'valibot';
import { DECISIONS } from '../approvals/claims.ts';
import { ALGORITHMS, OTP_LIMITS, OTP_TYPES } from '../otp/parameters.ts';

/**
 * Every message there is: who may send it, whether it counts as use (and so moves the auto-lock deadline), and the
 * shape of its request. Replies are in `replies.ts`. A kind without a handler does not compile.
 *
 * - `page`: one of our own extension pages.
 * - `content`: the content script, which stands in a hostile page. It only notices; every reply to it is the same.
 *
 * No reply carries a key or a secret, and none ever may: ask the background to do the act.
 */
export type Tier = 'page' | 'content';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));
const secretText = text(1024);
const url = text(4096);

const nothing = v.strictObject({});
const unlockMethod = v.picklist(['password', 'recovery']);

const manualEntry = v.strictObject({
  type: v.picklist(OTP_TYPES),
  issuer: text(OTP_LIMITS.maxIssuerLength),
  label: text(OTP_LIMITS.maxLabelLength),
  secret: secretText,
  algorithm: v.picklist(ALGORITHMS),
  digits: count(100),
  period: count(100_000),
  counter: count(Number.MAX_SAFE_INTEGER),
});

const draft = v.strictObject({
  view: text(40),
  query: text(200),
  manual: v.optional(v.record(text(40), text(4096))),
});

export const MESSAGES = {
  'vault.state': { tier: 'page', use: false, request: nothing },
  'vault.create': {
    tier: 'page',
    use: true,
    request: v.strictObject({ password: secretText, recoveryCode: text(100) }),
  },
  'vault.unlock': {
    tier: 'page',
    use: true,
    request: v.strictObject({ method: unlockMethod, secret: secretText }),
  },
  'vault.lock': { tier: 'page', use: false, request: nothing },

  'popup.load': {
    tier: 'page',
    use: true,
    request: v.strictObject({ tabId: v.optional(tabId), limit: count(50) }),
  },
  'draft.put': { tier: 'page', use: true, request: v.strictObject({ draft: v.optional(draft) }) },

  'account.list': {
    tier: 'page',
    use: true,
    request: v.strictObject({ query: text(200), offset: count(100_000), limit: count(200) }),
  },
  'account.add': {
    tier: 'page',
    use: true,
    request: v.strictObject({ entry: manualEntry, origins: v.pipe(v.array(url), v.maxLength(20)) }),
  },
  'code.list': {
    tier: 'page',
    use: false,
    request: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)) }),
  },
  'code.next': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'code.fill': {
    tier: 'page',
    use: true,
    /** `bind` names the origin the user agreed to add; it must be the origin that is really filled. */
    request: v.strictObject({ id, tabId, bind: v.optional(url) }),
  },

  'page.scan': { tier: 'page', use: true, request: v.strictObject({ tabId }) },
  'candidate.paste': { tier: 'page', use: true, request: v.strictObject({ text: text(8192) }) },
  /** Said before the browser is asked for the host permission of a service: should the popup close, the
   *  background saves when the permission comes. */
  'candidate.intend': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'candidate.save': { tier: 'page', use: true, request: v.strictObject({ id }) },

  'registration.list': { tier: 'page', use: false, request: nothing },
  'registration.rename': {
    tier: 'page',
    use: true,
    request: v.strictObject({ deviceId: id, name: text(60) }),
  },
  'registration.remove': { tier: 'page', use: true, request: v.strictObject({ deviceId: id }) },
  'approval.list': { tier: 'page', use: false, request: v.strictObject({ tabId: v.optional(tabId) }) },
  'approval.answer': {
    tier: 'page',
    use: true,
    request: v.strictObject({
      jti: id,
      decision: v.picklist(DECISIONS),
      /** Six digits the user typed, for a code-bound challenge. */
      code: v.optional(text(16)),
      /** The password, for a challenge that no page and no code binds. */
      password: v.optional(secretText),
    }),
  },
  'approval.refuseAll': { tier: 'page', use: true, request: v.strictObject({ deviceId: id }) },
  'approval.history': { tier: 'page', use: true, request: nothing },

  'settings.get': { tier: 'page', use: false, request: nothing },
  'settings.put': {
    tier: 'page',
    use: true,
    request: v.strictObject({ autoLockMinutes: v.picklist([0, 1, 5, 15, 60]) }),
  },

  /** "There may be a QR code here." Sent at most once for a document state; the content is not trusted. */
  'qr.notice': { tier: 'content', use: false, request: v.strictObject({ present: v.boolean() }) },
  /** "There is a code field here." */
  'field.notice': { tier: 'content', use: false, request: v.strictObject({ present: v.boolean() }) },
  /** "This page carries an approval mark." Only the nonce comes from the page; its origin comes from the browser. */
  'mark.notice': { tier: 'content', use: false, request: v.strictObject({ nonce: v.optional(text(64)) }) },
} as const satisfies Record<string, { tier: Tier; use: boolean; request: v.GenericSchema }>;

export type MessageKind = keyof typeof MESSAGES;
export type Request<K extends MessageKind> = v.InferOutput<(typeof MESSAGES)[K]['request']>;
export type KindOf<T extends Tier> = {
  [K in MessageKind]: (typeof MESSAGES)[K]['tier'] extends T ? K : never;
}[MessageKind];

/** A message on the wire. */
export interface Envelope<K extends MessageKind = MessageKind> {
  readonly kind: K;
  readonly request: Request<K>;
}
