import { openSpan } from '../../vault/auto-lock.ts';
import type { Request } from '../../messages/protocol.ts';
import type { VaultDocument } from '../../vault/document.ts';
import type { VaultPort, VaultPorts } from '../ports.ts';
import { createVault } from './create-vault.ts';
import { findVaultKey } from './find-vault-key.ts';
import { refuseHeld } from './hold-of.ts';
import { createMirrorRetry } from './mirror-retry.ts';
import { saveNext } from './save-next.ts';
import { unlockVault } from './unlock-vault.ts';
import { VaultSession } from './vault-session.ts';
import { readVaultStatus, type VaultStatus } from './vault-status.ts';

/** The vault as the background uses it. One instance for a worker; it may be made anew at any moment. */
export interface VaultService extends VaultPort {
  state(): Promise<VaultStatus>;
  /** Makes the vault and leaves it unlocked. Errors: see `createVault`. */
  create(password: string, recoveryCode: string): Promise<void>;
  /** Errors: see `findVaultKey`; `vault.missing`, `vault.damaged`, `vault.newer_format`; `vault.locked` if locked meanwhile. */
  unlock(by: Request<'vault.unlock'>): Promise<void>;
  lock(): Promise<void>;
  /** A use by the person: moves the auto-lock deadline. Locks if the time was over; quiet if there is nothing open. */
  touch(): Promise<void>;
  /**
   * Step-up: resolves if this opens the vault that is open now. Counts a wrong password as `unlock` does; throws what `findVaultKey`
   * throws, and `vault.locked` if locked.
   */
  confirm(by: Request<'vault.confirm'>): Promise<void>;
  /** `confirm` by the password. */
  checkPassword(password: string): Promise<void>;
  /** For an alarm: locks if the time is over, tries again to write a mirror that is behind. */
  tidy(): Promise<void>;
}

/** The use-cases over a session, which others of the background may share. */
export function createVaultService(ports: VaultPorts, session = new VaultSession(ports)): VaultService {
  const retryMirror = createMirrorRetry(ports, session);

  async function create(password: string, recoveryCode: string, locks: number): Promise<void> {
    const { found, ...opening } = await createVault(ports, password, recoveryCode);
    try {
      await session.begin(found, { ...opening, mirrorLagging: false }, locks);
    } finally {
      found.raw.fill(0);
    }
  }

  async function edit(change: (document: VaultDocument) => VaultDocument): Promise<VaultDocument> {
    const open = await session.current();
    refuseHeld(open.hold);
    const next = change(open.document);
    return next === open.document ? next : saveNext(ports, session, open, next);
  }

  async function touch(): Promise<void> {
    const open = await session.current().catch(() => undefined);
    if (open) await session.update(openSpan(ports.now(), await ports.autoLockMinutes()));
  }

  async function confirm(by: Request<'vault.confirm'>): Promise<void> {
    const { record } = await session.current();
    const found = await findVaultKey(ports, [record], by);
    found.raw.fill(0);
  }

  return {
    state: () => readVaultStatus(ports, session),
    read: async () => (await session.current()).document,
    lock: () => session.lock(),
    touch,
    create: (password, recoveryCode) => {
      const { locks } = session;
      return ports.exclusive(() => create(password, recoveryCode, locks));
    },
    unlock: (by) => {
      const { locks } = session;
      return ports.exclusive(() => unlockVault(ports, session, by, locks));
    },
    edit: (change) => ports.exclusive(() => edit(change)),
    confirm: (by) => ports.exclusive(() => confirm(by)),
    checkPassword: (password) => ports.exclusive(() => confirm({ method: 'password', secret: password })),
    tidy: async () => {
      const open = await session.current().catch(() => undefined);
      if (open?.mirrorLagging) await ports.exclusive(retryMirror);
    },
  };
}
