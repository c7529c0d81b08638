import type { ErrorCode, ErrorFacts } from '../errors.ts';
import type { JudgedView } from '../fields/frame-fields.ts';
import type { OriginStanding } from '../origins/standing.ts';
import type { OtpType } from '../otp/parameters.ts';
import type { AccountRow } from './replies.ts';

/** How a candidate stands to what is saved. */
export type CandidateStanding = 'new' | 'saved' | 'other_secret';

/** An account or a push registration read from a page, not yet saved. Never its secret or token. */
export interface CandidateView {
  readonly id: string;
  readonly kind: 'account' | 'push';
  readonly issuer: string;
  readonly label: string;
  /** Origin of the page it was read from, as the browser says; empty for pasted text. */
  readonly origin: string;
  /** For push: the service that will be spoken to. */
  readonly service: string;
  readonly standing: CandidateStanding;
  /** For accounts: what kind of code it gives, and how many characters; `totp`, 6 for push. */
  readonly type: OtpType;
  readonly digits: number;
  /** Its code is made with a PIN that was not in it. */
  readonly needsPin: boolean;
  /** Read from the page as bare text: the names are a guess from the page. */
  readonly named: boolean;
  /** The issuer of a saved account that this one's looks like without being it; empty where there is none. */
  readonly looksLike: string;
  /** Saved accounts of the same name with another secret; saving may replace one of them. */
  readonly rivals: readonly AccountName[];
  readonly notes: readonly CandidateNote[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface AccountName {
  readonly id: string;
  readonly issuer: string;
  readonly label: string;
}

/**
 * Worth saying before it is saved.
 * - `counter_assumed`: counter-based, and no counter was given: it starts at 0.
 * - `secret_odd`: a length of base32 that fits no whole bytes: authenticators differ in how they read it.
 * - `prefix_differs`: the label is prefixed with another name than the issuer.
 */
export type CandidateNote = 'counter_assumed' | 'secret_odd' | 'prefix_differs';

/** Accounts from Google Authenticator's export, which comes in several codes. Never a secret. */
export interface BatchView {
  readonly id: string;
  /** Codes read so far, and of how many. All accounts of the codes read may be saved before the rest is. */
  readonly read: number;
  readonly of: number;
  /** In the order of the export, as far as read. */
  readonly accounts: readonly BatchAccount[];
  /** Accounts in it that cannot be saved: how many, and why. */
  readonly problems: readonly (CandidateProblem & { readonly count: number })[];
}

export interface BatchAccount {
  /** What `batch.save` calls it. */
  readonly place: number;
  readonly issuer: string;
  readonly label: string;
  readonly type: OtpType;
  readonly standing: CandidateStanding;
}

/** What was found in texts or on a page. */
export interface FoundView {
  readonly candidates: readonly CandidateView[];
  readonly batches: readonly BatchView[];
  readonly problems: readonly CandidateProblem[];
}

/** A code on the page that cannot be enrolled, and why. */
export interface CandidateProblem {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
}

export type { OriginStanding };

/** An account for the present page. */
export interface PageMatch extends AccountRow {
  readonly standing: OriginStanding;
  /** There is a field for it now: a code field, or the password's where its code goes behind that. */
  readonly fillable: boolean;
  /** Its code goes behind the password. */
  readonly appended: boolean;
}

export interface LookAlike {
  /** The page's own origin, as the browser writes it (punycode). */
  readonly origin: string;
  /** The bound origin that it looks like. */
  readonly like: string;
}

/** What the detector saw when it last looked at a page. Never what an input holds. */
export interface PageReport {
  /** Origin of the tab's top document. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly frames: readonly FrameReport[];
}

export interface FrameReport {
  readonly origin: string;
  readonly top: boolean;
  /** Milliseconds. */
  readonly took: number;
  readonly judged: readonly JudgedView[];
}

/** The second of two codes in a row. Times are milliseconds since 1970: from when it is there, and until when. */
export interface NextCode {
  readonly row: AccountRow;
  readonly from: number;
  readonly until: number;
}

/** What the present page asks for, as far as we may look. */
export interface PageView extends FoundView {
  readonly tabId: number;
  /** Origin of the top document, from the browser; empty where there is none (new tab, settings). */
  readonly origin: string;
  /** False where the browser does not let extensions in. */
  readonly readable: boolean;
  /** Code fields in all frames, less those for a code by message. */
  readonly fields: number;
  /** Fields for a code that the page says it sends by SMS, e-mail or the like: nothing is offered for them by itself. */
  readonly messages: number;
  /** Accounts that may be filled here, the likeliest first: by path, then by last use. */
  readonly matches: readonly PageMatch[];
  /** Accounts that are not bound here, but to another host of the same site, or of the same known group; the user must agree. */
  readonly suggested: readonly PageMatch[];
  /** Origin of the frame that has the best field, where the page around it is of another origin (`origin`). */
  readonly frame?: string | undefined;
  /** This origin looks like one that an account is bound to, and is another one: nothing is filled here. */
  readonly lookAlike?: LookAlike | undefined;
  /** Out of view stands a picture that may hold a code and can only be read while it is seen; `page.reveal` scrolls to it. */
  readonly hidden: boolean;
  /** Saved from this tab a short while ago, and the site has not yet had a code of it. */
  readonly finishing?: AccountRow | undefined;
  /** A code of this account was just filled, and the page has an empty field for the one after it. */
  readonly next?: NextCode | undefined;
}
