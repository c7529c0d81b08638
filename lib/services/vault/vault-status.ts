import { errorCodeOf } from '../../errors.ts';
import type { VaultState, VaultView } from '../../messages/vault-views.ts';
import { isWeakKdf } from '../../vault/argon2.ts';
import { isPasswordResting, waitBeforeAttempt } from '../../vault/attempt-rules.ts';
import { TAG_LENGTH, VAULT_LIMITS } from '../../vault/limits.ts';
import type { VaultRecord } from '../../vault/record.ts';
import type { VaultPorts } from '../ports.ts';
import { readAttempts } from './attempt-counter.ts';
import { gatherRecords, hasNewer, isNothingThere, wellFormed } from './gather-records.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * How the vault stands. `new` only if both stores were readable and empty; `damaged` if a vault was made here and nothing of it
 * can be read; `newer` if a later version of Portvakt wrote all there is. While locked `passkeys` is not authenticated.
 */
export interface VaultStatus extends Omit<VaultView, 'waiting' | 'missing'> {
  /** When the vault locks itself, milliseconds since 1970; absent if locked or open until the browser closes. */
  readonly deadline?: number | undefined;
}

/** Nearly full from here on, bytes of padded body. */
const NEARLY_FULL = VAULT_LIMITS.maxBody * 0.8;

export async function readVaultStatus(ports: VaultPorts, session: VaultSession): Promise<VaultStatus> {
  try {
    const { record, mirrorLagging, deadline, hold, healed } = await session.current();
    return {
      state: 'unlocked',
      waitMs: 0,
      passwordRests: false,
      mirrorLagging,
      deadline,
      hold,
      healed,
      passkeys: hasPasskeys(record),
      nearlyFull: record.body.length - TAG_LENGTH > NEARLY_FULL,
      weakKdf: isWeak(record),
    };
  } catch (thrown) {
    const locked =
      errorCodeOf(thrown) === 'vault.locked'
        ? await readLocked(ports)
        : { state: 'damaged' as const, passkeys: false };
    const attempts = await readAttempts(ports);
    return {
      ...locked,
      waitMs: waitBeforeAttempt(attempts, ports.now()),
      passwordRests: isPasswordResting(attempts),
      mirrorLagging: false,
      nearlyFull: false,
      weakKdf: false,
    };
  }
}

async function readLocked(ports: VaultPorts): Promise<{ state: VaultState; passkeys: boolean }> {
  const gathered = await gatherRecords(ports);
  const [newest] = wellFormed(gathered);
  if (newest) return { state: 'locked', passkeys: hasPasskeys(newest) };
  const state = hasNewer(gathered) ? 'newer' : isNothingThere(gathered) ? 'new' : 'damaged';
  return { state, passkeys: false };
}

function hasPasskeys({ header }: VaultRecord): boolean {
  return header.slots.some(({ kind }) => kind === 'passkey');
}

function isWeak({ header }: VaultRecord): boolean {
  return header.slots.some((slot) => slot.kind === 'password' && isWeakKdf(slot.kdf));
}
