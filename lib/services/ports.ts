import type { PushTarget } from '../approvals/claims.ts';
import type { ApprovalMemory } from '../approvals/memory.ts';
import type { Bytes } from '../encoding/bytes.ts';
import type { PasswordKdf } from '../vault/argon2.ts';
import type { CountedAttempts } from '../vault/attempt-rules.ts';
import type { VaultDocument } from '../vault/document.ts';
import type { Hold, SnapshotReason, StoreName } from '../messages/vault-views.ts';

export type { FrameName, ReadFrame, LookedFrame, SeenMark, PagePort, SiteTime } from './page-port.ts';

/** The outside world as the use-cases need it. `lib/platform` implements these; tests fake them. */

// --- common ---

/** Milliseconds since 1970. */
export type Clock = () => number;

/** Cryptographically random bytes. */
export type RandomBytes = (length: number) => Bytes;

/** The unlocked document. Both throw `vault.locked` while there is none. */
export interface VaultPort {
  read(): Promise<VaultDocument>;
  /** Saves what `change` returns; resolves when both the write and its verification are done. */
  edit(change: (document: VaultDocument) => VaultDocument): Promise<VaultDocument>;
}

/** A value that survives the death of the worker, and not the browser's. */
export interface MemoryBox<T> {
  get(): Promise<T | undefined>;
  set(value: T): Promise<void>;
  clear(): Promise<void>;
}

/** The clipboard, which every program of the user shares. */
export interface ClipboardPort {
  /** The user lets us look at it (optional permission). */
  isAllowed(): Promise<boolean>;
  /** Empties it if it holds exactly this text; else it stays as it is. Never rejects. */
  clearIf(text: string): Promise<void>;
}

// --- vault ---

/** One of the two stores of sealed records. It sees ciphertext only, and what it gives back is never trusted. */
export interface RecordStore {
  /** How many places for records it has. */
  readonly places: number;
  /** The record in one place, each read by itself. `undefined` where there is none; rejects where it is unreadable. */
  readRecord(place: number): Promise<Bytes | undefined>;
  /** The mark that a vault was made in this profile. Rejects where it is unreadable. */
  readInstallId(): Promise<string | undefined>;
  /** The count of failed passwords as last saved. Rejects where it is unreadable. */
  readAttempts(): Promise<unknown>;
  writeAttempts(attempts: CountedAttempts): Promise<void>;
}

/** The first store (IndexedDB): three generations in turn. */
export interface PrimaryStore extends RecordStore {
  /** The record that was written last, without looking at the others: a hint for speed. */
  readLatest(): Promise<Bytes | undefined>;
  /** One strict transaction: record, which place is the latest, install id. Resolves when it is on the disk. */
  writeRecord(place: number, record: Bytes, installId: string): Promise<void>;
  /** Undoes a creation whose other half failed. */
  clear(): Promise<void>;
  /** Keeps damaged bytes for the user to export; the same bytes only once. */
  quarantine(found: QuarantinedBytes): Promise<void>;
  /** What is in quarantine, oldest first, without the bytes. */
  listQuarantine(): Promise<readonly QuarantineEntry[]>;
  readQuarantine(digest: string): Promise<Bytes | undefined>;
  dropQuarantine(digest: string): Promise<void>;
  /** Snapshots without their bytes, oldest first. */
  listSnapshots(): Promise<readonly SnapshotEntry[]>;
  readSnapshot(id: string): Promise<StoredSnapshot | undefined>;
  /** One strict transaction: puts one snapshot and drops others. */
  writeSnapshot(snapshot: StoredSnapshot, drop: readonly string[]): Promise<void>;
  /**
   * One strict transaction for a new vault key: these records and no others, these snapshots and no others, which place is the
   * latest, install id. Resolves when it is on the disk.
   */
  replaceAll(content: {
    readonly records: readonly { readonly place: number; readonly bytes: Bytes }[];
    readonly latest: number;
    readonly installId: string;
    readonly snapshots: readonly StoredSnapshot[];
  }): Promise<void>;
}

export interface QuarantineEntry {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  readonly store: StoreName;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Length of the bytes. */
  readonly size: number;
}

export interface QuarantinedBytes extends Omit<QuarantineEntry, 'size'> {
  readonly bytes: Bytes;
}

/** What stands beside a snapshot in clear. Not authenticated. */
export interface SnapshotEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
}

/** A sealed record of an earlier moment; always under the present vault key. */
export interface StoredSnapshot extends SnapshotEntry {
  readonly bytes: Bytes;
}

/** The second store (`storage.local`): copies of the newest record. */
export interface MirrorStore extends RecordStore {
  /**
   * One call that writes every copy and the install id, or nothing. Fewer copies than places empty the others; an empty install id is
   * none, for starting over.
   */
  writeCopies(record: Bytes, copies: number, installId: string): Promise<void>;
  /** The generation that was written last, as a third place apart from both stores remembers it; `undefined` where it does not. Never rejects. */
  readSeen?(): Promise<number | undefined>;
}

/** What outlives the worker while the vault is unlocked, in memory that ends with the browser. */
export interface SessionRecord {
  /** The vault key sealed under the other half, base64url. */
  readonly sealedKey: string;
  readonly vaultId: string;
  readonly installId: string;
  /** The newest generation this session has seen. */
  readonly generation: number;
  /** Milliseconds since 1970. `deadline` is absent where the vault stays open until the browser closes. */
  readonly touchedAt: number;
  readonly deadline?: number | undefined;
  readonly mirrorLagging: boolean;
  /** Why nothing may be written in this session, if so. */
  readonly hold?: Hold | undefined;
  /** A store that was brought back from the other one at this unlock. */
  readonly healed?: StoreName | undefined;
}

/** A challenge given out for a passkey, base64url; it counts once, and only until `expiresAt`. */
export interface GivenChallenge {
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface VaultPorts {
  readonly primary: PrimaryStore;
  readonly mirror: MirrorStore;
  readonly session: MemoryBox<SessionRecord>;
  /** The other half of the session: a non-extractable AES key in IndexedDB. */
  readonly sessionKey: MemoryBox<CryptoKey>;
  /** Runs one piece of work at a time across every context of the extension (`navigator.locks`, exclusive). */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  readonly now: Clock;
  readonly random: RandomBytes;
  readonly kdf: PasswordKdf;
  /** Challenges for passkeys that were given out and not yet used. */
  readonly challenges: MemoryBox<readonly GivenChallenge[]>;
  /** The origin of our own pages (`chrome-extension://...`), which a passkey's client data must name. */
  readonly ownOrigin: string;
  /** The auto-lock setting: minutes after the last use, 0 for "until the browser closes". */
  autoLockMinutes(): Promise<number>;
}

// --- backups ---

/** Puts a file into the downloads folder without asking. */
export interface BackupPort {
  /** Whether the browser lets us do that. */
  isAllowed(): Promise<boolean>;
  /** Resolves when the browser has written the file. Throws `permission.missing`, `vault.store_failed`. */
  save(name: string, bytes: Bytes): Promise<void>;
  /** What is remembered of the files written; outlives the browser. */
  readonly memory: MemoryBox<BackupMemory>;
  /** Runs one piece of work at a time across every context of the extension. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
}

/** Not secret and not trusted: whoever writes there can at most cause or delay a file. */
export interface BackupMemory {
  /** SHA-256 of the sealed record that needs no file, base64url. */
  readonly sealed: string;
  /** When that file was written, milliseconds since 1970. */
  readonly writtenAt: number;
  /** When writing last failed, milliseconds since 1970; 0 since it worked. */
  readonly failedAt: number;
}

// --- approvals ---

/** A request to a service the user enrolled at. No cookies, no redirects; times in milliseconds. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Sent as JSON; text is sent as it is, so that a second attempt carries the same bytes. */
  readonly body?: unknown;
  readonly bearer?: string | undefined;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** `body` is parsed JSON of a hostile server, `undefined` where there was none. `date` is the server's clock. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly date?: number | undefined;
}

/** Throws `service.unreachable` (also for time-outs and redirects) or `service.malformed` (too long, not JSON). */
export interface HttpPort {
  request(request: HttpRequest): Promise<HttpAnswer>;
}

/**
 * The one Web Push subscription this background can have. It belongs to one VAPID key: a second service with another
 * key gets none and is polled.
 */
export interface PushPort {
  /** `undefined` where there is none to be had within the time limit. `mayReplace`: no service uses the present one. */
  subscribe(vapidPublicKey: string, mayReplace: boolean): Promise<PushTarget | undefined>;
  unsubscribe(): Promise<void>;
}

/** "A sign-in waits": the notification has no words of a service in it and no buttons. */
export interface SignInNotice {
  show(): Promise<void>;
  clear(): Promise<void>;
}

export interface ApprovalAlarm {
  /** Rings every 30 seconds, also for a background that went to sleep. */
  set(on: boolean): Promise<void>;
}

export interface ApprovalPorts {
  readonly vault: VaultPort;
  readonly http: HttpPort;
  readonly push: PushPort;
  readonly notice: SignInNotice;
  readonly alarm: ApprovalAlarm;
  readonly memory: MemoryBox<ApprovalMemory>;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Resolves after that many milliseconds, or early (never rejecting) when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Whether the browser lets us speak to that origin. */
  hasHostPermission(origin: string): Promise<boolean>;
  /** What this browser calls itself at a service. */
  deviceName(): string;
  /** Throws what a wrong password throws; counts as an attempt. */
  checkPassword(password: string): Promise<void>;
  /** Where the user wants to be asked again for each approval: throws `vault.confirm_needed` unless that was just done. */
  confirmApproval(): Promise<void>;
  /** Something that `approval.list` or the badge shows has changed; `count` is what the badge shows. */
  onChange(count: number): void;
}
