import { isWeakKdf } from '../../../vault/argon2.ts';
import type { VaultPorts } from '../../ports.ts';
import type { VaultSession } from '../vault-session.ts';
import { rekeyVault } from './rekey-vault.ts';

/**
 * After an unlock by the password: brings a password slot of less than today's KDF cost up to it, where it is the only way to unlock.
 * Another cost needs a new vault key (the old slot would open the old key for ever), and that key must be wrapped for every way to
 * unlock: a recovery code and passkeys, which are not at hand at an unlock, would silently open no more. Where there are some, the
 * user is offered a change of slots instead (`VaultView.weakKdf`), which asks for them.
 *
 * Never rejects: the weaker slot opens as well. To be run under `ports.exclusive`, right after the unlock that proved the password.
 */
export async function upgradeKdf(ports: VaultPorts, session: VaultSession, password: string): Promise<void> {
  const { locks } = session;
  try {
    const open = await session.current();
    const [slot, ...others] = open.record.header.slots;
    if (slot?.kind !== 'password' || others.length > 0 || !isWeakKdf(slot.kdf)) return;
    const plan = { password: { text: password, createdAt: slot.createdAt }, passkeys: [] };
    await rekeyVault(ports, { session, open, locks }, plan);
  } catch {
    // Tried again at the next unlock.
  }
}
