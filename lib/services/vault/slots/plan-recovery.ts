import { PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import { parseRecoveryCode } from '../../../vault/recovery-code.ts';
import { tryDoor } from './doors.ts';
import type { PlannedRecovery } from './slot-plan.ts';

/**
 * The recovery code of the next epoch. One to be kept must open the slot it has, or the user would trust in one that never opens.
 * Throws `recovery.malformed`, `recovery.wrong`.
 */
export async function planRecovery(
  record: VaultRecord,
  { choice, code }: Request<'slot.change'>['recovery'],
  now: number,
): Promise<PlannedRecovery> {
  const secret = parseRecoveryCode(code);
  if (choice === 'new') return { secret, createdAt: now };
  const slot = record.header.slots.find(({ kind }) => kind === 'recovery');
  const found = slot && (await tryDoor({ record, slot }, secret));
  if (!found) {
    secret.fill(0);
    throw new PortvaktError('recovery.wrong');
  }
  found.raw.fill(0);
  return { secret, createdAt: slot.createdAt };
}
