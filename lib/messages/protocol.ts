import * as v from 'valibot';
import { DECISIONS } from '../approvals/claims.ts';
import { ASK_AGAIN, BACKUP_RHYTHMS } from '../vault/document.ts';
import {
  accountChange,
  bytes,
  candidateChoice,
  count,
  draft,
  framePair,
  id,
  ids,
  manualEntry,
  newPasskey,
  nothing,
  passkeyProof,
  pinText,
  provenPasskey,
  recoveryChoice,
  secretText,
  spokenSecret,
  tabId,
  text,
  url,
} from './shapes.ts';

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
    request: v.variant('method', [spokenSecret, provenPasskey]),
  },
  'vault.lock': { tier: 'page', use: false, request: nothing },
  /** Step-up: lets one guarded act through within a minute. Throws what `vault.unlock` throws for a wrong secret. */
  'vault.confirm': {
    tier: 'page',
    use: true,
    request: v.variant('method', [
      v.strictObject({ method: v.literal('password'), secret: secretText }),
      provenPasskey,
    ]),
  },

  /** A single-use challenge for `navigator.credentials`, and what it needs to know of the passkeys there are. */
  'passkey.ask': { tier: 'page', use: false, request: nothing },
  'slot.list': { tier: 'page', use: true, request: nothing },
  /** Any change of the ways to unlock: a new vault key and epoch. Passkeys that are not among `passkeys` are dropped. */
  'slot.change': {
    tier: 'page',
    use: true,
    request: v.strictObject({
      by: spokenSecret,
      /** Needed if `by` is the recovery code; else the password stays where it is left out. */
      newPassword: v.optional(secretText),
      recovery: recoveryChoice,
      passkeys: v.pipe(v.array(passkeyProof), v.maxLength(5)),
      add: v.optional(newPasskey),
    }),
  },

  'snapshot.list': { tier: 'page', use: true, request: nothing },
  /** Brings the accounts of a snapshot back; what is there now and not in it goes to the trash. */
  'snapshot.restore': { tier: 'page', use: true, request: v.strictObject({ id, password: secretText }) },

  'trash.list': { tier: 'page', use: true, request: nothing },
  'trash.restore': { tier: 'page', use: true, request: v.strictObject({ ids: ids(200) }) },
  /** Deletes for good; all of it where `ids` is left out. */
  'trash.remove': {
    tier: 'page',
    use: true,
    request: v.strictObject({ ids: v.optional(ids(200)), password: secretText }),
  },

  /** The sealed vault as a file: ciphertext that opens with today's password or recovery code. */
  'backup.read': { tier: 'page', use: true, request: nothing },
  /** The file was handed to the user. */
  'backup.saved': { tier: 'page', use: true, request: nothing },
  'backup.snooze': { tier: 'page', use: true, request: nothing },
  /**
   * Opens a backup file with its own secret. Where a vault is open its accounts are brought back as from a snapshot; where
   * there is none, or only damage, it becomes the vault. `confirmed` says that the user typed the word, which damage needs.
   */
  'backup.restore': {
    tier: 'page',
    use: true,
    request: v.strictObject({ file: bytes(5_000_000), by: spokenSecret, confirmed: v.boolean() }),
  },
  'care.get': { tier: 'page', use: false, request: nothing },
  /** Anything that asks less than before needs the password. */
  'care.put': {
    tier: 'page',
    use: true,
    request: v.strictObject({
      askAgain: v.optional(v.picklist(ASK_AGAIN)),
      backupEvery: v.optional(v.picklist(BACKUP_RHYTHMS)),
      password: v.optional(secretText),
    }),
  },

  /** What is known of the two stores, what is kept in quarantine, and what must be decided. Works while locked. */
  'rescue.view': { tier: 'page', use: false, request: nothing },
  /** Ends a hold. `confirmed` says that the user typed the word; only `merge` does without. */
  'rescue.resolve': {
    tier: 'page',
    use: true,
    request: v.strictObject({
      choice: v.picklist(['merge', 'first', 'second', 'older']),
      confirmed: v.boolean(),
    }),
  },
  /** Quarantined bytes, for a file. */
  'rescue.export': { tier: 'page', use: false, request: v.strictObject({ digest: id }) },
  /** Only where nothing opens: all there is goes to the quarantine, and onboarding begins. */
  'rescue.startOver': { tier: 'page', use: true, request: v.strictObject({ confirmed: v.boolean() }) },
  /** The user has read that a store was lost and brought back. */
  'rescue.seen': { tier: 'page', use: true, request: nothing },

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
  'account.get': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'account.edit': { tier: 'page', use: true, request: v.strictObject({ id, change: accountChange }) },
  /** Another PIN for an account whose codes are made with one; they are others from then on. */
  'account.setPin': {
    tier: 'page',
    use: true,
    request: v.strictObject({ id, pin: pinText, password: secretText }),
  },
  /** Puts it before another one of the list, last where `before` is left out; pinned ones stay first. */
  'account.move': { tier: 'page', use: true, request: v.strictObject({ id, before: v.optional(id) }) },
  /** To the trash, for 30 days. */
  'account.delete': { tier: 'page', use: true, request: v.strictObject({ ids: ids(200) }) },
  'account.duplicates': { tier: 'page', use: true, request: nothing },
  'account.tags': { tier: 'page', use: true, request: nothing },
  /** The next counter of a counter-based account, or two codes in a row of another device that has the right one. */
  'account.resync': {
    tier: 'page',
    use: true,
    request: v.strictObject({
      id,
      to: v.union([
        v.strictObject({ counter: count(Number.MAX_SAFE_INTEGER) }),
        v.strictObject({ codes: v.strictTuple([text(10), text(10)]) }),
      ]),
    }),
  },
  'code.list': {
    tier: 'page',
    use: false,
    request: v.strictObject({ ids: ids(200) }),
  },
  /** One code of an account whose codes are asked for again; takes the step-up that was given. */
  'code.show': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'code.next': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'code.fill': {
    tier: 'page',
    use: true,
    /** Each of these is an answer of the user to a question that named what it is about; it counts for nothing else. */
    request: v.strictObject({
      id,
      tabId,
      /** The origin to add to the account: it must be the origin that is really filled. */
      bind: v.optional(url),
      /** A frame of another origin than the page's: both must be what is really there. `remember`: for good. */
      frame: v.optional(v.strictObject({ ...framePair.entries, remember: v.optional(v.boolean()) })),
      /** Although the page says that it sends the code by SMS or e-mail. */
      byMessage: v.optional(v.boolean()),
    }),
  },
  /** The popup put this code on the clipboard: it is cleared after a while if it is still there and the browser lets us look. */
  'code.copied': { tier: 'page', use: true, request: v.strictObject({ code: text(10) }) },

  'page.scan': { tier: 'page', use: true, request: v.strictObject({ tabId }) },
  /** Scrolls to the picture that may hold a code and cannot be read unseen (`PageView.hidden`), and looks again. */
  'page.reveal': { tier: 'page', use: true, request: v.strictObject({ tabId }) },
  /** What the detector saw when it last looked at a page. */
  'page.report': { tier: 'page', use: false, request: nothing },
  /** How far this computer's clock is from that of the page's own site, asked there once after an account was saved from it. */
  'page.clock': { tier: 'page', use: true, request: v.strictObject({ tabId }) },
  /** Texts the user brought: typed, or read by one of our pages from a picture. */
  'candidate.read': {
    tier: 'page',
    use: true,
    request: v.strictObject({ texts: v.pipe(v.array(text(8192)), v.minLength(1), v.maxLength(20)) }),
  },
  /** Said before the browser is asked for the host permission of a service: should the popup close, the
   *  background saves when the permission comes. */
  'candidate.intend': { tier: 'page', use: true, request: v.strictObject({ id }) },
  'candidate.save': {
    tier: 'page',
    use: true,
    request: v.strictObject({ id, ...candidateChoice.entries }),
  },
  /** Saves a candidate in the place of an account of the same name, which goes to the trash. */
  'candidate.replace': {
    tier: 'page',
    use: true,
    request: v.strictObject({ id, account: id, password: secretText, ...candidateChoice.entries }),
  },
  /** Saves accounts of a batch by their places in it, all or none. */
  'batch.save': {
    tier: 'page',
    use: true,
    request: v.strictObject({ id, places: v.pipe(v.array(count(10_000)), v.maxLength(1000)) }),
  },
  /** Forgets the parts gathered so far. */
  'batch.drop': { tier: 'page', use: true, request: v.strictObject({ id }) },

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
    /** What is left out stays. */
    request: v.strictObject({
      autoLockMinutes: v.optional(v.picklist([0, 1, 5, 15, 60])),
      openOnField: v.optional(v.boolean()),
    }),
  },

  /** "There may be a QR code here." Sent at most once for a document state; the content is not trusted. */
  'qr.notice': { tier: 'content', use: false, request: v.strictObject({ present: v.boolean() }) },
  /** "There is a code field here." */
  'field.notice': { tier: 'content', use: false, request: v.strictObject({ present: v.boolean() }) },
  /** "This page carries an approval mark." Only the nonce comes from the page; its origin comes from the browser. */
  'mark.notice': { tier: 'content', use: false, request: v.strictObject({ nonce: v.optional(text(64)) }) },
} satisfies Record<string, { tier: Tier; use: boolean; request: v.GenericSchema }>;

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
