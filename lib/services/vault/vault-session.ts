import { decodeBase64url, encodeBase64url } from '../../encoding/base64url.ts';
import { errorCodeOf, PortvaktError } from '../../errors.ts';
import { isSpanOver, openSpan, type OpenSpan } from '../../vault/auto-lock.ts';
import { importHkdfKey } from '../../vault/hkdf.ts';
import { openSession, sealSession } from '../../vault/session-seal.ts';
import type { SessionRecord, VaultPorts } from '../ports.ts';
import type { FoundKey } from './find-vault-key.ts';
import { findLaterSave } from './later-save.ts';
import type { OpenedRecord } from './open-newest.ts';
import { readStored } from './read-stored.ts';

/** The unlocked vault in the memory of the background, and nowhere else. */
export interface OpenVault extends OpenSpan, Opening {
  readonly vaultKey: CryptoKey;
  readonly sealedKey: string;
}

/** What a session begins with, and what may take its place: the record as opened, and how the stores stand. */
export interface Opening
  extends OpenedRecord, Pick<SessionRecord, 'installId' | 'mirrorLagging' | 'hold' | 'healed'> {
  /** Opened while the first store could not be read: see `findLaterSave`. Nothing is saved while that is so. */
  readonly doubtful?: boolean | undefined;
}

/** Holds the open vault, brings it back after the worker died, and lets it go. */
export class VaultSession {
  readonly #ports: VaultPorts;
  #open: OpenVault | undefined;
  #restoring: Promise<OpenVault> | undefined;
  #settling: Promise<void> | undefined;
  /** Grows at every lock; work begun before a lock may not open anything after it. */
  #locks = 0;

  constructor(ports: VaultPorts) {
    this.#ports = ports;
  }

  /** To be passed to `begin` by work that started at this moment. */
  get locks(): number {
    return this.#locks;
  }

  /** The open vault. Throws `vault.locked` where there is none or its time is over, `vault.damaged` if it is gone. */
  async current(): Promise<OpenVault> {
    if (!this.#open) {
      this.#restoring ??= this.#restore().finally(() => (this.#restoring = undefined));
      await this.#restoring;
    }
    if (this.#open && isSpanOver(this.#open, this.#ports.now())) await this.lock();
    if (this.#open?.doubtful)
      await (this.#settling ??= this.#settle().finally(() => (this.#settling = undefined)));
    if (!this.#open) throw new PortvaktError('vault.locked');
    return this.#open;
  }

  /** Goes on from what the first store has, once it can be read; until then everything stays as it is. */
  async #settle(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    try {
      const later = await findLaterSave(this.#ports.primary, open.record, open.vaultKey);
      if (this.#open !== open) return;
      // There may be one more, after the later one.
      this.#open = later ? { ...open, ...later, mirrorLagging: true } : { ...open, doubtful: false };
      if (later) await this.#settle();
    } catch {
      // Tried again at the next use.
    }
  }

  /**
   * Opens a session with a key just found, or puts a new key in the place of the one that is open: from then on nothing is sealed under the
   * old one. Throws `vault.locked` if the vault was locked meanwhile.
   */
  async begin(found: FoundKey, opening: Opening, locksAtStart: number): Promise<void> {
    const { key, sealed } = await sealSession(found.raw, opening.record.header.vaultId, this.#ports.random);
    const span = openSpan(this.#ports.now(), await this.#ports.autoLockMinutes());
    const open: OpenVault = { ...opening, ...span, vaultKey: found.key, sealedKey: encodeBase64url(sealed) };
    if (this.#locks === locksAtStart) {
      this.#open = open;
      // Without its halves on record the session lives as long as the worker: better than no codes on a full disk.
      await this.#ports.sessionKey.set(key).catch(() => undefined);
      await this.#keep(open);
    }
    if (this.#locks !== locksAtStart) {
      await this.lock();
      throw new PortvaktError('vault.locked');
    }
  }

  /** Puts another state of the same open vault in its place, unless it was locked meanwhile. */
  async update(change: Partial<Opening> | OpenSpan): Promise<void> {
    if (!this.#open) return;
    this.#open = { ...this.#open, ...change };
    const locks = this.#locks;
    await this.#keep(this.#open);
    if (this.#locks !== locks) await this.lock();
  }

  /** Forgets the key: memory at once, then both halves of the session. One half gone is enough. */
  async lock(): Promise<void> {
    this.#locks++;
    this.#open = undefined;
    const cleared = await Promise.allSettled([this.#ports.session.clear(), this.#ports.sessionKey.clear()]);
    if (cleared.every(({ status }) => status === 'rejected')) throw new PortvaktError('vault.store_failed');
  }

  async #restore(): Promise<OpenVault> {
    const locks = this.#locks;
    const [kept, key] = await Promise.all([this.#ports.session.get(), this.#ports.sessionKey.get()]);
    if (!kept || !key || isSpanOver(kept, this.#ports.now())) {
      if (kept ?? key) await this.lock();
      throw new PortvaktError('vault.locked');
    }
    try {
      const open = await this.#reopen(kept, key);
      if (this.#locks !== locks) throw new PortvaktError('vault.locked');
      // What began meanwhile is newer than what was on record.
      return (this.#open ??= open);
    } catch (thrown) {
      if (this.#open) return this.#open;
      await this.lock();
      throw errorCodeOf(thrown) === 'vault.open_failed' ? new PortvaktError('vault.locked') : thrown;
    }
  }

  async #reopen(kept: SessionRecord, key: CryptoKey): Promise<OpenVault> {
    const { sealedKey, installId, mirrorLagging, touchedAt, deadline, hold, healed } = kept;
    const raw = await openSession({ key, sealed: decodeBase64url(sealedKey) }, decodeBase64url(kept.vaultId));
    const vaultKey = await importHkdfKey(raw);
    raw.fill(0);
    const stored = await readStored(this.#ports, vaultKey, kept.generation);
    const older = stored.record.header.generation < kept.generation;
    return {
      ...stored,
      vaultKey,
      sealedKey,
      installId,
      mirrorLagging,
      touchedAt,
      deadline,
      hold: hold ?? (older ? 'older_than_seen' : undefined),
      healed,
    };
  }

  #keep(open: OpenVault): Promise<void> {
    const { sealedKey, installId, touchedAt, deadline, mirrorLagging, hold, healed } = open;
    const { vaultId, generation } = open.record.header;
    const vault = { vaultId: encodeBase64url(vaultId), generation, sealedKey, installId };
    const kept = { ...vault, touchedAt, deadline, mirrorLagging, hold, healed };
    // A failure costs the session at the worker's next death; what was saved stays saved.
    return this.#ports.session.set(kept).catch(() => undefined);
  }
}
