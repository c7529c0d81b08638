import { errorCodeOf } from '../../errors.ts';
import { isPasswordResting, waitBeforeAttempt } from '../../vault/attempt-rules.ts';
import type { SessionRecord, VaultPorts } from '../ports.ts';
import { readAttempts } from './attempt-counter.ts';
import { gatherRecords, hasNewer, installIdOf, wellFormed } from './gather-records.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * How the vault stands. `new` only if both stores were readable and empty; `damaged` if a vault was made here and nothing of it
 * can be read; `newer` if a later version of Portvakt wrote all there is.
 */
export interface VaultStatus {
  readonly state: 'new' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  /** Milliseconds until the next password may be tried; 0 where it may. */
  readonly waitMs: number;
  /** Only the recovery code opens. */
  readonly passwordRests: boolean;
  readonly mirrorLagging: boolean;
  /** When the vault locks itself, milliseconds since 1970; absent if locked or open until the browser closes. */
  readonly deadline?: number | undefined;
  /** Why nothing can be saved in this session. */
  readonly hold?: SessionRecord['hold'];
}

export async function readVaultStatus(ports: VaultPorts, session: VaultSession): Promise<VaultStatus> {
  try {
    const { mirrorLagging, deadline, hold } = await session.current();
    return { state: 'unlocked', waitMs: 0, passwordRests: false, mirrorLagging, deadline, hold };
  } catch (thrown) {
    const state = errorCodeOf(thrown) === 'vault.locked' ? await readLockedState(ports) : 'damaged';
    const attempts = await readAttempts(ports);
    return {
      state,
      waitMs: waitBeforeAttempt(attempts, ports.now()),
      passwordRests: isPasswordResting(attempts),
      mirrorLagging: false,
    };
  }
}

async function readLockedState(ports: VaultPorts): Promise<VaultStatus['state']> {
  const gathered = await gatherRecords(ports);
  if (wellFormed(gathered).length > 0) return 'locked';
  if (hasNewer(gathered)) return 'newer';
  const nothing =
    installIdOf(gathered) === undefined && gathered.found.length === 0 && gathered.unreadable === 0;
  return nothing ? 'new' : 'damaged';
}
