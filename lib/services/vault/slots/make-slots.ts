import { type Bytes, equalBytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import { ARGON2_DEFAULT, ARGON2_LIMITS } from '../../../vault/argon2.ts';
import type { PasskeySlot, PasswordSlot, RecoverySlot, Slot } from '../../../vault/slots.ts';
import { derivePasswordSecret, type SlotHome, unwrapKey, wrapKey } from '../../../vault/wrap-key.ts';
import type { VaultPorts } from '../../ports.ts';
import type { SlotPlan } from './slot-plan.ts';

type MakingPorts = Pick<VaultPorts, 'random' | 'kdf'>;

/**
 * The slots of a plan in the order of the format, each with `vaultKey` (32 bytes) in it, and each opened once before it is relied on.
 * The password gets today's KDF cost. Throws `vault.store_failed` if one does not open.
 */
export async function makeSlots(
  ports: MakingPorts,
  home: SlotHome,
  { password, passkeys, recovery }: SlotPlan,
  vaultKey: Bytes,
): Promise<Slot[]> {
  const { random } = ports;
  const slots: Slot[] = [await makePasswordSlot(ports, home, password, vaultKey)];
  for (const { slot, prf } of passkeys) {
    const wrapped = await wrapKey<PasskeySlot>(slot, home, prf, vaultKey, random);
    slots.push(await checked(wrapped, home, prf, vaultKey));
  }
  if (recovery) {
    const { secret, createdAt } = recovery;
    const slot = { kind: 'recovery', createdAt, salt: random(32) } as const;
    const wrapped = await wrapKey<RecoverySlot>(slot, home, secret, vaultKey, random);
    slots.push(await checked(wrapped, home, secret, vaultKey));
  }
  return slots;
}

async function makePasswordSlot(
  { random, kdf }: MakingPorts,
  home: SlotHome,
  { text, createdAt }: SlotPlan['password'],
  vaultKey: Bytes,
): Promise<Slot> {
  const cost = { ...ARGON2_DEFAULT, salt: random(ARGON2_LIMITS.saltLength) };
  const slot = { kind: 'password', createdAt, kdf: cost } as const;
  const secret = await derivePasswordSecret(text, slot, kdf);
  try {
    const wrapped = await wrapKey<PasswordSlot>(slot, home, secret, vaultKey, random);
    return await checked(wrapped, home, secret, vaultKey);
  } finally {
    secret.fill(0);
  }
}

/** The slot, if it gives back what was put in. */
async function checked(slot: Slot, home: SlotHome, secret: Bytes, vaultKey: Bytes): Promise<Slot> {
  const opened = await unwrapKey(slot, home, secret).catch(() => undefined);
  if (!opened || !equalBytes(opened, vaultKey)) throw new PortvaktError('vault.store_failed');
  opened.fill(0);
  return slot;
}
