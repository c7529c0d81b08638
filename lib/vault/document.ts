import type { Decision } from '../approvals/claims.ts';
import type { NamedOtp } from '../otp/parameters.ts';

/** The decrypted content of the vault. Only the background ever holds one. */

/** One entry. `origins` are the bound origins (`https://host[:port]`) on which its code may be offered. */
export interface Account extends NamedOtp {
  /** 128 random bits, base64url. */
  readonly id: string;
  readonly origins: readonly string[];
  /** False until a code of it was used: the site may never have activated a secret that was only shown. */
  readonly confirmed: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly usedAt: number;
  readonly tags: readonly string[];
  readonly note: string;
  readonly pinned: boolean;
  /** Name of an icon of the bundled set (lower-case letters and digits); empty: chosen by the issuer. */
  readonly icon: string;
  /** Offered on every host of the registrable domains of `origins` too, with the same scheme and port. */
  readonly subdomains: boolean;
  /** The site wants the code right behind the password, in the same field. */
  readonly appended: boolean;
  /** Frames of one origin in pages of another that the user agreed to for good. */
  readonly frames: readonly AgreedFrame[];
  /** Where its code was last filled, the newest first: several accounts for one origin are told apart by it. */
  readonly visits: readonly Visit[];
}

/** The user saw both origins and chose to fill there. */
export interface AgreedFrame {
  readonly frame: string;
  readonly top: string;
}

/** A fill: where, and when (milliseconds since 1970). `path` without query and fragment. */
export interface Visit {
  readonly origin: string;
  readonly path: string;
  readonly at: number;
}

/** A deleted or replaced account. */
export interface TrashedAccount {
  readonly account: Account;
  readonly trashedAt: number;
}

/** Our enrolment at a service: everything that was pinned, and the device key. */
export interface Registration {
  /** The device id the service gave us. */
  readonly deviceId: string;
  /** Origin of the service, pinned at enrolment. */
  readonly service: string;
  readonly issuer: string;
  readonly account: string;
  /** RFC 7638 thumbprint of the service's signing key, and the key itself as a public JWK (JSON text). */
  readonly serviceKeyThumbprint: string;
  readonly serviceKey: string;
  /** PKCS#8 of our P-256 device key, base64url. It exists in clear only inside this document. */
  readonly deviceKey: string;
  readonly deviceName: string;
  readonly createdAt: number;
  /** True where the service has a Web Push subscription of ours. */
  readonly push: boolean;
}

/** A decision of the user, stored before it is sent; the same bytes are sent again after a crash. */
export interface AnswerRecord {
  readonly jti: string;
  readonly deviceId: string;
  readonly decision: Decision;
  readonly decidedAt: number;
  /** The signed answer (JWS, compact); emptied once the service has taken it. */
  readonly jws: string;
  readonly state: 'stored' | 'sent' | 'refused' | 'expired';
  /** What was asked, for the history. */
  readonly app: string;
  readonly text: string;
  readonly issuer: string;
}

/** What is asked for again although the vault is open: nothing, approvals, or approvals and every code. */
export const ASK_AGAIN = ['never', 'approvals', 'codes'] as const;
export type AskAgain = (typeof ASK_AGAIN)[number];

/** How often an encrypted backup file goes to the downloads folder. */
export const BACKUP_RHYTHMS = ['never', 'day', 'week'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** Choices that weigh as much as the accounts, and so are sealed with them. Times in milliseconds since 1970, 0 for never. */
export interface VaultCare {
  readonly askAgain: AskAgain;
  readonly backupEvery: BackupRhythm;
  /** When a backup last left the browser, by hand or by the rhythm. */
  readonly backupAt: number;
  /** The reminder of a missing backup rests until then. */
  readonly remindAfter: number;
}

export interface VaultDocument {
  readonly version: 4;
  readonly accounts: readonly Account[];
  readonly trash: readonly TrashedAccount[];
  readonly registrations: readonly Registration[];
  readonly answers: readonly AnswerRecord[];
  readonly care: VaultCare;
}

export const NO_CARE: VaultCare = { askAgain: 'never', backupEvery: 'never', backupAt: 0, remindAfter: 0 };

export const EMPTY_DOCUMENT: VaultDocument = {
  version: 4,
  accounts: [],
  trash: [],
  registrations: [],
  answers: [],
  care: NO_CARE,
};
