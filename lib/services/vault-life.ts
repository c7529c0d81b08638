import type { Request } from '../messages/protocol.ts';
import type { VaultView } from '../messages/vault-views.ts';
import type { VaultService } from './vault/vault-service.ts';

export interface LifePorts {
  readonly vault: VaultService;
  /** Requests that wake-ups announced while locked. */
  waiting(): Promise<number>;
  /** What is missing for the day this browser is lost. */
  missing(): Promise<VaultView['missing']>;
  /** What else is due while the vault is open, such as a backup. Never rejects. */
  tidyUp(): Promise<void>;
  /** Seals a vault that only the password opens under today's KDF cost, where it has less. Never rejects. */
  upgradeKdf(password: string): Promise<void>;
  /** After create and unlock. */
  onOpen(): void;
  /** After a lock, whatever the cause. */
  onClose(): Promise<void>;
}

/** Opening and closing the vault, with what the rest of the background does at these moments. */
export function createVaultLife({ vault, waiting, missing, tidyUp, upgradeKdf, onOpen, onClose }: LifePorts) {
  async function lock(): Promise<void> {
    await vault.lock();
    await onClose();
  }

  return {
    async view(): Promise<VaultView> {
      const { deadline: _, ...status } = await vault.state();
      const open = status.state === 'unlocked';
      return {
        ...status,
        waiting: status.state === 'locked' ? await waiting() : 0,
        missing: open ? await missing() : [],
      };
    },

    async create(password: string, recoveryCode: string): Promise<void> {
      await vault.create(password, recoveryCode);
      onOpen();
    },

    async unlock(by: Request<'vault.unlock'>): Promise<void> {
      await vault.unlock(by);
      onOpen();
      if (by.method === 'password') void upgradeKdf(by.secret);
      void tidyUp();
    },

    /** After an act that made another state of the vault (and left it open, or new): every page looks again. */
    async after<T>(act: Promise<T>): Promise<T> {
      const result = await act;
      onOpen();
      return result;
    },

    lock,

    /** Moves the auto-lock deadline by the setting as it is now. */
    touch: (): Promise<void> => vault.touch(),

    /** For the alarm: what became locked by time is closed everywhere. */
    async tidy(): Promise<void> {
      await vault.tidy();
      if ((await vault.state()).state !== 'unlocked') await onClose();
      else await tidyUp();
    },
  };
}

export type VaultLife = ReturnType<typeof createVaultLife>;
