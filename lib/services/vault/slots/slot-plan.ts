import type { Bytes } from '../../../encoding/bytes.ts';
import type { NewSlot, PasskeySlot } from '../../../vault/slots.ts';

/** The ways to unlock as they shall be, with what is needed to wrap a key for each. Whoever made it wipes it. */
export interface SlotPlan {
  readonly password: { readonly text: string; readonly createdAt: number };
  readonly passkeys: readonly PlannedPasskey[];
  readonly recovery?: PlannedRecovery | undefined;
}

export interface PlannedPasskey {
  /**
   * With the salt it always had: another salt would need another output of the PRF, and so a second touch. The new vault key and epoch
   * are what make the old wrapped key worthless.
   */
  readonly slot: NewSlot<PasskeySlot>;
  /** 32 bytes. */
  readonly prf: Bytes;
}

export interface PlannedRecovery {
  /** 20 bytes. */
  readonly secret: Bytes;
  readonly createdAt: number;
}

export function wipePlan({ passkeys, recovery }: SlotPlan): void {
  for (const { prf } of passkeys) prf.fill(0);
  recovery?.secret.fill(0);
}
