import { PortvaktError } from '../../errors.ts';
import type { Request } from '../../messages/protocol.ts';
import type { Care, VaultView } from '../../messages/vault-views.ts';
import { ASK_AGAIN, type AskAgain, type VaultCare, type VaultDocument } from '../../vault/document.ts';
import type { Clock, VaultPort } from '../ports.ts';

const DAY = 86_400_000;
/** A backup older than this counts as none. */
const BACKUP_LASTS = 90 * DAY;

export interface CarePorts {
  readonly vault: VaultPort;
  readonly clock: Clock;
  /** Throws what a wrong password throws; counts as an attempt. */
  checkPassword(password: string): Promise<void>;
  /** Whether a recovery code opens the vault; the document does not know that. Left out: it is not asked after. */
  hasRecovery?(): Promise<boolean>;
}

/** The choices that are sealed with the accounts, and what is missing for the day this browser is lost. */
export function createCareService({ vault, clock, checkPassword, hasRecovery }: CarePorts) {
  async function missing(): Promise<VaultView['missing']> {
    const { accounts, care } = await vault.read();
    const now = clock();
    if (now < care.remindAfter) return [];
    // Nobody is bothered in the first hours: there is nothing to lose that cannot be set up anew.
    const isOld = accounts.some(({ createdAt }) => now - createdAt >= DAY);
    const lacksBackup = isOld && (care.backupAt === 0 || now - care.backupAt > BACKUP_LASTS);
    const lacksRecovery = hasRecovery !== undefined && !(await hasRecovery());
    return [...(lacksRecovery ? (['recovery'] as const) : []), ...(lacksBackup ? (['backup'] as const) : [])];
  }

  return {
    get: async (): Promise<Care> => viewOf((await vault.read()).care),

    /**
     * Changes what is named. Asking less than before needs the password: throws `vault.confirm_needed` without it, and what
     * `checkPassword` throws. What is as before is not saved.
     */
    async put({ password, ...wanted }: Request<'care.put'>): Promise<Care> {
      const { care } = await vault.read();
      const proven = password !== undefined && asksLess(care, wanted.askAgain);
      if (proven) await checkPassword(password);
      return viewOf((await vault.edit((document) => changed(document, wanted, proven))).care);
    },

    /** Nothing while the reminder rests. Never rejects. */
    missing: (): Promise<VaultView['missing']> => missing().catch(() => []),
  };
}

export type CareService = ReturnType<typeof createCareService>;

const viewOf = ({ askAgain, backupEvery, backupAt }: VaultCare): Care => ({
  askAgain,
  backupEvery,
  backupAt,
});

const asksLess = (care: VaultCare, wanted: AskAgain | undefined): boolean =>
  wanted !== undefined && ASK_AGAIN.indexOf(wanted) < ASK_AGAIN.indexOf(care.askAgain);

/** Judged on what is saved now: another page may have chosen to be asked more meanwhile. */
function changed(
  document: VaultDocument,
  { askAgain, backupEvery }: Omit<Request<'care.put'>, 'password'>,
  proven: boolean,
): VaultDocument {
  const { care } = document;
  if (asksLess(care, askAgain) && !proven) throw new PortvaktError('vault.confirm_needed');
  const next = {
    ...care,
    askAgain: askAgain ?? care.askAgain,
    backupEvery: backupEvery ?? care.backupEvery,
  };
  const isSame = next.askAgain === care.askAgain && next.backupEvery === care.backupEvery;
  return isSame ? document : { ...document, care: next };
}
