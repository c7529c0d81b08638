import type { Request } from '../messages/protocol.ts';
import type { VaultView } from '../messages/replies.ts';
import type { VaultService } from './vault/vault-service.ts';

export interface LifePorts {
  readonly vault: VaultService;
  /** Requests that wake-ups announced while locked. */
  waiting(): Promise<number>;
  /** After create and unlock. */
  onOpen(): void;
  /** After a lock, whatever the cause. */
  onClose(): Promise<void>;
}

/** Opening and closing the vault, with what the rest of the background does at these moments. */
export function createVaultLife({ vault, waiting, onOpen, onClose }: LifePorts) {
  async function lock(): Promise<void> {
    await vault.lock();
    await onClose();
  }

  return {
    async view(): Promise<VaultView> {
      const { state, waitMs, passwordRests, mirrorLagging } = await vault.state();
      return {
        state,
        waitMs,
        passwordRests,
        mirrorLagging,
        waiting: state === 'locked' ? await waiting() : 0,
      };
    },

    async create(password: string, recoveryCode: string): Promise<void> {
      await vault.create(password, recoveryCode);
      onOpen();
    },

    async unlock(by: Request<'vault.unlock'>): Promise<void> {
      await vault.unlock(by);
      onOpen();
    },

    lock,

    /** Moves the auto-lock deadline by the setting as it is now. */
    touch: (): Promise<void> => vault.touch(),

    /** For the alarm: what became locked by time is closed everywhere. */
    async tidy(): Promise<void> {
      await vault.tidy();
      if ((await vault.state()).state !== 'unlocked') await onClose();
    },
  };
}

export type VaultLife = ReturnType<typeof createVaultLife>;
