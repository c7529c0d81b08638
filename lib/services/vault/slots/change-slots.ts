import { PortvaktError } from '../../../errors.ts';
import type { Replies } from '../../../messages/replies.ts';
import type { Request } from '../../../messages/protocol.ts';
import { checkNewPassword } from '../../../vault/password.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import { findVaultKey } from '../find-vault-key.ts';
import { refuseHeld } from '../hold-of.ts';
import type { VaultPorts } from '../../ports.ts';
import { planPasskeys } from './plan-passkeys.ts';
import { planRecovery } from './plan-recovery.ts';
import { rekeyVault, type Rekeying } from './rekey-vault.ts';
import { type PlannedPasskey, type SlotPlan, wipePlan } from './slot-plan.ts';

type Wanted = Request<'slot.change'>;

/**
 * Changes the ways to unlock, by the password or the recovery code: see `slot.change`. Nothing is written before all that was asked
 * for has proved itself. To be run under `ports.exclusive`. Throws what `findVaultKey`, `planRecovery`, `planPasskeys` and `rekeyVault`
 * throw, and `password.weak`.
 */
export async function changeSlots(
  ports: VaultPorts,
  rekeying: Rekeying,
  wanted: Wanted,
): Promise<Replies['slot.change']> {
  const { record, hold } = rekeying.open;
  refuseHeld(hold);
  if (wanted.newPassword !== undefined) checkNewPassword(wanted.newPassword);
  // Whoever came with the code has no password that could stay.
  else if (wanted.by.method === 'recovery') throw new PortvaktError('password.weak');
  (await findVaultKey(ports, [record], wanted.by)).raw.fill(0);

  const passkeys: PlannedPasskey[] = [];
  let plan: SlotPlan = { password: planPassword(record, wanted, ports.now()), passkeys };
  try {
    plan = { ...plan, recovery: await planRecovery(record, wanted.recovery, ports.now()) };
    await planPasskeys(ports, record, wanted, passkeys);
    await rekeyVault(ports, rekeying, plan);
  } finally {
    wipePlan(plan);
  }
  return { dropped: droppedNames(record, plan) };
}

/** A password that stays keeps its age; its KDF cost and salt are new all the same. */
function planPassword(
  { header }: VaultRecord,
  { by, newPassword }: Wanted,
  now: number,
): SlotPlan['password'] {
  const present = header.slots.find(({ kind }) => kind === 'password');
  return newPassword === undefined
    ? { text: by.secret, createdAt: present?.createdAt ?? now }
    : { text: newPassword, createdAt: now };
}

function droppedNames({ header }: VaultRecord, { passkeys }: SlotPlan): string[] {
  const kept = new Set(passkeys.map(({ slot }) => slot.credentialId));
  return header.slots.flatMap((slot) =>
    slot.kind === 'passkey' && !kept.has(slot.credentialId) ? [slot.name] : [],
  );
}
