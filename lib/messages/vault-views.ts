import type { AskAgain, BackupRhythm } from '../vault/document.ts';

/** What pages are told of the vault itself. Nothing here is a key or a secret. */

/**
 * - `new`: no vault was ever made here.
 * - `damaged`: an install id is there and no generation of either store can be opened: never onboarding.
 */
export type VaultState = 'new' | 'locked' | 'unlocked' | 'damaged' | 'newer';

export interface VaultView {
  readonly state: VaultState;
  /** Milliseconds until another attempt is allowed; 0 when one is. */
  readonly waitMs: number;
  /** The password slot rests: only the recovery code opens. */
  readonly passwordRests: boolean;
  /** Requests that wake-ups announced while locked; a number and nothing else. */
  readonly waiting: number;
  /** The second store could not be written; the vault is saved in the first. */
  readonly mirrorLagging: boolean;
  /** The vault has passkeys, so a full page may try one. */
  readonly passkeys: boolean;
  /** Why nothing is saved until the user decides; only known while unlocked. */
  readonly hold?: Hold | undefined;
  /** A store that was lost or damaged and brought back from the other, until the user has read it. */
  readonly healed?: StoreName | undefined;
  /** More than 80 % of what a vault can hold is used. */
  readonly nearlyFull: boolean;
  /** The password slot is protected by less than today's KDF cost. */
  readonly weakKdf: boolean;
  /** What is missing for the day this browser is lost. Empty while locked, and while the reminder rests. */
  readonly missing: readonly ('recovery' | 'backup')[];
}

export type StoreName = 'primary' | 'mirror';

/**
 * - `newer`: a later version of Portvakt wrote here.
 * - `older_than_seen`: what can be opened is older than what was there before.
 * - `conflict`: two versions of the same age differ.
 */
export type Hold = 'newer' | 'older_than_seen' | 'conflict';

/** For `navigator.credentials`; bytes as base64url. Salts and ids are as stored and not yet authenticated. */
export interface PasskeyAsk {
  readonly challenge: string;
  readonly passkeys: readonly {
    readonly credentialId: string;
    readonly prfSalt: string;
    readonly name: string;
  }[];
  /** For a new passkey: its salt (32 bytes) and the user handle (16 bytes, the vault's id). */
  readonly newSalt: string;
  readonly userId: string;
}

export interface SlotList {
  readonly password: { readonly createdAt: number; readonly weak: boolean };
  readonly passkeys: readonly {
    readonly credentialId: string;
    readonly name: string;
    readonly createdAt: number;
  }[];
  readonly recovery?: { readonly createdAt: number } | undefined;
}

export type SnapshotReason = 'daily' | 'import' | 'restore' | 'migration' | 'slots' | 'conflict' | 'older';

export interface SnapshotView {
  readonly id: string;
  /** Milliseconds since 1970. The time and the reason are not authenticated; the number of accounts is. */
  readonly at: number;
  readonly reason: SnapshotReason;
  /** Absent where the snapshot does not open. */
  readonly accounts?: number | undefined;
}

export interface TrashRow {
  readonly id: string;
  readonly issuer: string;
  readonly label: string;
  readonly icon: string;
  readonly trashedAt: number;
  /** When it is deleted for good. */
  readonly until: number;
}

export interface Care {
  readonly askAgain: AskAgain;
  readonly backupEvery: BackupRhythm;
  readonly backupAt: number;
}

/** One of two versions that differ. Times in milliseconds since 1970. */
export interface VersionView {
  readonly store: StoreName;
  readonly accounts: number;
  /** The last change that can be told from the accounts. */
  readonly changedAt: number;
  /** Names of accounts that the other version lacks, at most 20, and how many there are in all. */
  readonly only: readonly string[];
  readonly onlyCount: number;
}

export interface RescueView {
  readonly state: VaultState;
  readonly hold?: Hold | undefined;
  /** `damaged`: something is there that does not read as a vault; `unreadable`: the browser refuses to read it. */
  readonly stores: Readonly<Record<StoreName, 'whole' | 'empty' | 'damaged' | 'unreadable' | 'newer'>>;
  readonly healed?: StoreName | undefined;
  readonly quarantine: readonly {
    readonly digest: string;
    readonly store: StoreName;
    readonly at: number;
    readonly size: number;
  }[];
  /** With hold `conflict`. */
  readonly versions?: readonly [VersionView, VersionView] | undefined;
  /** With hold `older_than_seen`. */
  readonly older?: { readonly accounts: number; readonly changedAt: number } | undefined;
}

/** What a restore did: accounts brought back, and accounts that went to the trash for it. */
export interface RestoredView {
  readonly accounts: number;
  readonly trashed: number;
}
