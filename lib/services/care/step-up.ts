import { PortvaktError } from '../../errors.ts';
import type { Request } from '../../messages/protocol.ts';
import type { AskAgain } from '../../vault/document.ts';
import type { Clock, MemoryBox, VaultPort } from '../ports.ts';

/** What may be asked for again although the vault is open. */
export type GuardedAct = 'code' | 'approval';

export interface StepUpPorts {
  readonly vault: Pick<VaultPort, 'read'>;
  /** When a grant was given, milliseconds since 1970; it survives the worker, so that its death costs no second password. */
  readonly box: MemoryBox<number>;
  readonly clock: Clock;
  /** Throws what `vault.unlock` throws unless this opens the open vault. */
  confirm(by: Request<'vault.confirm'>): Promise<void>;
}

/** How long a grant waits for its one act, milliseconds. */
const GRANT_LIFETIME = 60_000;

const GUARDED: Readonly<Record<AskAgain, readonly GuardedAct[]>> = {
  never: [],
  approvals: ['approval'],
  codes: ['approval', 'code'],
};

/** Asks for the password or a passkey again before single acts, where the user wants that (`VaultCare.askAgain`). */
export function createStepUp({ vault, box, clock, confirm }: StepUpPorts) {
  /** One take after the other, or two would find the same grant. */
  let last: Promise<unknown> = Promise.resolve();
  let forgotten = 0;

  async function isAsked(act: GuardedAct): Promise<boolean> {
    return GUARDED[(await vault.read()).care.askAgain].includes(act);
  }

  async function consume(): Promise<boolean> {
    const givenAt = await box.get();
    if (givenAt === undefined) return false;
    // Gone before it counts: where it cannot be used up it is worth nothing.
    await box.clear();
    const age = clock() - givenAt;
    return age >= 0 && age < GRANT_LIFETIME;
  }

  return {
    /** Whether that act needs a grant. Throws `vault.locked`. */
    isAsked,

    /** Lets one guarded act through within a minute. Throws what `confirm` throws. */
    async grant(by: Request<'vault.confirm'>): Promise<void> {
      const before = forgotten;
      await confirm(by);
      // Locked meanwhile: what was confirmed was another sitting.
      if (forgotten !== before) throw new PortvaktError('vault.locked');
      await box.set(clock());
      if (forgotten !== before) await box.clear();
    },

    /** Uses up a grant where the act needs one. Throws `vault.confirm_needed` where there is none, `vault.locked`. */
    async take(act: GuardedAct): Promise<void> {
      if (!(await isAsked(act))) return;
      const consumed = last.then(consume, consume);
      last = consumed.catch(() => undefined);
      if (!(await consumed)) throw new PortvaktError('vault.confirm_needed');
    },

    /** At a lock. */
    async forget(): Promise<void> {
      forgotten++;
      await box.clear();
    },
  };
}

export type StepUp = ReturnType<typeof createStepUp>;
