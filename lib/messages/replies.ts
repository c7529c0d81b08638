import type { Binding, ChallengeContext, Decision } from '../approvals/claims.ts';
import type { ErrorCode, ErrorFacts } from '../errors.ts';
import type { Algorithm, OtpType } from '../otp/parameters.ts';
import type { MessageKind } from './protocol.ts';
import type { AgreedFrame } from '../vault/document.ts';
import type { FoundView, PageReport, PageView } from './page-views.ts';
import type {
  Care,
  PasskeyAsk,
  RescueView,
  RestoredView,
  SlotList,
  SnapshotView,
  TrashRow,
  VaultView,
} from './vault-views.ts';

export type {
  CandidateStanding,
  CandidateView,
  AccountName,
  CandidateNote,
  BatchView,
  BatchAccount,
  FoundView,
  CandidateProblem,
  PageView,
  PageMatch,
  NextCode,
  PageReport,
  FrameReport,
  LookAlike,
  OriginStanding,
} from './page-views.ts';

/** A code as shown. `validUntil` is milliseconds since 1970; `next` is the code after it. hotp has no `next`. */
export interface CodeView {
  readonly code: string;
  readonly next: string;
  readonly validUntil: number;
  readonly period: number;
}

export interface AccountRow {
  readonly id: string;
  readonly type: OtpType;
  readonly issuer: string;
  readonly label: string;
  readonly confirmed: boolean;
  readonly pinned: boolean;
  /** Chosen icon; empty: by the issuer. */
  readonly icon: string;
  /** The code is only shown after the password or a passkey: `code.show`. */
  readonly guarded: boolean;
  /** Absent for hotp, whose code is made by `code.next`, and for guarded ones. */
  readonly code?: CodeView | undefined;
}

export interface AccountPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly AccountRow[];
}

/** Everything of an account but its secret. */
export interface AccountDetails {
  readonly id: string;
  readonly type: OtpType;
  readonly issuer: string;
  readonly label: string;
  readonly algorithm: Algorithm;
  readonly digits: number;
  readonly period: number;
  readonly counter: number;
  /** Its codes are made with a PIN that is not known: they are wrong. */
  readonly needsPin: boolean;
  readonly origins: readonly string[];
  readonly subdomains: boolean;
  readonly appended: boolean;
  readonly frames: readonly AgreedFrame[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly pinned: boolean;
  readonly icon: string;
  readonly confirmed: boolean;
  readonly createdAt: number;
  readonly usedAt: number;
}

/** Accounts that are one and the same: `secret` (same secret and parameters) or only `name`. */
export interface DuplicateGroup {
  readonly same: 'secret' | 'name';
  readonly rows: readonly AccountRow[];
}

export interface ApprovalView {
  readonly jti: string;
  readonly deviceId: string;
  readonly issuer: string;
  readonly account: string;
  readonly service: string;
  readonly app: string;
  readonly text: string;
  readonly binding: Binding;
  readonly context: ChallengeContext;
  /** Milliseconds since 1970, by the service's clock brought to ours. */
  readonly madeAt: number;
  readonly expiresAt: number;
  /**
   * Page-bound: `open` when such a page is open here on the right origin; `elsewhere` when a page with this nonce or
   * mark stands on another origin (then `seenOrigin` says which); `absent` when there is none. Others: `unneeded`.
   */
  readonly page: 'open' | 'absent' | 'elsewhere' | 'unneeded';
  readonly pageOrigin: string;
  readonly seenOrigin: string;
  /** A decision is stored and on its way. */
  readonly decided?: Decision | undefined;
}

export interface ApprovalList {
  readonly approvals: readonly ApprovalView[];
  /** Device ids whose challenges are collapsed into one card. */
  readonly flooded: readonly string[];
  /** Services that could not be asked just now, by origin. */
  readonly unreachable: readonly string[];
  /** Services that say they do not know this browser any more, by origin: it was removed there. */
  readonly forgottenBy: readonly string[];
}

export interface HistoryRow {
  readonly jti: string;
  readonly issuer: string;
  readonly app: string;
  readonly text: string;
  readonly decision: Decision;
  readonly decidedAt: number;
  readonly state: 'stored' | 'sent' | 'refused' | 'expired';
}

export interface RegistrationView {
  readonly deviceId: string;
  readonly service: string;
  readonly issuer: string;
  readonly account: string;
  readonly deviceName: string;
  readonly createdAt: number;
  readonly push: boolean;
}

export interface Draft {
  readonly view: string;
  readonly query: string;
  readonly manual?: Readonly<Record<string, string>> | undefined;
}

export interface PopupView {
  readonly vault: VaultView;
  readonly accounts: AccountPage;
  readonly approvals: ApprovalList;
  /** What is known of the page without looking again; `page.scan` looks. */
  readonly page?: PageView | undefined;
  readonly draft?: Draft | undefined;
}

export interface Settings {
  /** Minutes after the last use; 0 = until the browser closes. */
  readonly autoLockMinutes: 0 | 1 | 5 | 15 | 60;
  /** The popup opens by itself when a page that an account is bound to shows a code field. */
  readonly openOnField: boolean;
}

/** Where a code went: the number of inputs written and the origin of the frame. */
export interface FillView {
  readonly origin: string;
  readonly inputs: number;
  /** It was put behind the password. */
  readonly appended: boolean;
  /** The page has an empty field for the code after this one, too. */
  readonly more: boolean;
  /** Where it went is remembered. False where the vault could not be saved: the code stands in the page all the same. */
  readonly recorded: boolean;
}

type Empty = Readonly<Record<string, never>>;

/** The reply of each kind. */
export interface Replies {
  'vault.state': VaultView;
  'vault.create': Empty;
  'vault.unlock': Empty;
  'vault.lock': Empty;
  'vault.confirm': Empty;
  'passkey.ask': PasskeyAsk;
  'slot.list': SlotList;
  /** Names of the passkeys that open no more. */
  'slot.change': { readonly dropped: readonly string[] };
  'snapshot.list': readonly SnapshotView[];
  'snapshot.restore': RestoredView;
  'trash.list': readonly TrashRow[];
  'trash.restore': Empty;
  'trash.remove': Empty;
  /** The file's bytes as base64url, and the name it should have. */
  'backup.read': { readonly bytes: string; readonly name: string };
  'backup.saved': Empty;
  'backup.snooze': Empty;
  'backup.restore': RestoredView;
  'care.get': Care;
  'care.put': Care;
  'rescue.view': RescueView;
  'rescue.resolve': Empty;
  'rescue.export': { readonly bytes: string; readonly name: string };
  'rescue.startOver': Empty;
  'rescue.seen': Empty;
  'popup.load': PopupView;
  'draft.put': Empty;
  'account.list': AccountPage;
  'account.add': AccountRow;
  'account.get': AccountDetails;
  'account.edit': AccountDetails;
  'account.setPin': AccountDetails;
  'account.move': Empty;
  'account.delete': Empty;
  'account.duplicates': readonly DuplicateGroup[];
  /** All tags in use, in alphabetical order. */
  'account.tags': readonly string[];
  /** The counter that is used next. */
  'account.resync': { readonly counter: number };
  'code.show': CodeView;
  'code.list': Readonly<Record<string, CodeView>>;
  'code.next': CodeView;
  'code.fill': FillView;
  'code.copied': Empty;
  'page.scan': PageView;
  'page.reveal': PageView;
  /** Absent where no page was looked at since the browser started. */
  'page.report': { readonly report?: PageReport | undefined };
  /** Seconds that this computer's clock is ahead of the site's (negative: behind); absent where it cannot be told. */
  'page.clock': { readonly ahead?: number | undefined };
  'candidate.read': FoundView;
  'candidate.intend': Empty;
  'candidate.save': AccountRow | RegistrationView;
  'candidate.replace': AccountRow;
  /** How many were added, and how many were there already. */
  'batch.save': { readonly added: number; readonly known: number };
  'batch.drop': Empty;
  'registration.list': readonly RegistrationView[];
  'registration.rename': Empty;
  'registration.remove': Empty;
  'approval.list': ApprovalList;
  'approval.answer': Empty;
  'approval.refuseAll': Empty;
  'approval.history': readonly HistoryRow[];
  'settings.get': Settings;
  'settings.put': Settings;
  'qr.notice': Empty;
  'field.notice': Empty;
  'mark.notice': Empty;
}

/** Only codes cross the boundary, never stacks. */
export type Outcome<K extends MessageKind> =
  | { readonly ok: true; readonly value: Replies[K] }
  | { readonly ok: false; readonly error: ErrorCode; readonly facts: ErrorFacts };

/** What the background says to open pages over their port; it names what changed, never what it is. `page`: a page may show something else. */
export type ChangeTopic = 'vault' | 'accounts' | 'approvals' | 'page';
