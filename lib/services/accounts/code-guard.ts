import type { VaultDocument } from '../../vault/document.ts';

/** The question for the password or a passkey before each code, as far as codes need it; `care/step-up.ts` has it. */
export interface CodeGuard {
  /**
   * Uses up the answer that was just given. Quiet where the user did not ask to be asked; throws `vault.confirm_needed` where no answer
   * is there.
   */
  take(act: 'code'): Promise<void>;
}

/** True where each code is asked for again although the vault is open: then no list and no refresh has one. */
export const areCodesGuarded = ({ care }: VaultDocument): boolean => care.askAgain === 'codes';
