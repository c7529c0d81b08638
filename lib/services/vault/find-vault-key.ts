import type { Bytes } from '../../encoding/bytes.ts';
import { encodeHex } from '../../encoding/hex.ts';
import { PortvaktError } from '../../errors.ts';
import { checkArgon2Parameters } from '../../vault/argon2.ts';
import type { VaultRecord } from '../../vault/record.ts';
import { parseRecoveryCode } from '../../vault/recovery-code.ts';
import type { PasswordSlot, RecoverySlot, Slot } from '../../vault/slots.ts';
import { derivePasswordSecret } from '../../vault/wrap-key.ts';
import type { VaultPorts } from '../ports.ts';
import { beginAttempt, forgetAttempts } from './attempt-counter.ts';
import { type Door, distinctDoors, type FoundKey, tryDoor } from './slots/doors.ts';
import type { SentProof } from './slots/passkey-proof.ts';
import { tryPasskey } from './slots/try-passkey.ts';

export type { FoundKey } from './slots/doors.ts';

/** What a person knows by heart or has on paper. */
export interface SpokenSecret {
  readonly method: 'password' | 'recovery';
  readonly secret: string;
}

/** What a person unlocks with. */
export type UnlockSecret = SpokenSecret | { readonly method: 'passkey'; readonly proof: SentProof };

export type KeyPorts = Pick<VaultPorts, 'primary' | 'mirror' | 'now' | 'kdf' | 'challenges' | 'ownOrigin'>;

/**
 * The vault key, from the newest record whose slot opens. A password is counted as failed before the KDF runs; nothing else counts, and
 * the others go on while the password rests. To be called under the vault's lock.
 * Throws `vault.open_failed`, `vault.wait`, `vault.rested`, `kdf.out_of_range`, `recovery.malformed`, `passkey.rejected`,
 * `vault.store_failed`.
 */
export async function findVaultKey(
  ports: KeyPorts,
  records: readonly VaultRecord[],
  by: UnlockSecret,
): Promise<FoundKey> {
  const found = await tryBy(ports, records, by);
  if (!found) throw new PortvaktError('vault.open_failed');
  // A count that cannot be reset must not keep the right person out.
  await forgetAttempts(ports).catch(() => undefined);
  return found;
}

function tryBy(ports: KeyPorts, records: readonly VaultRecord[], by: UnlockSecret) {
  switch (by.method) {
    case 'password':
      return tryPassword(ports, distinctDoors(records, isPasswordSlot), by.secret);
    case 'recovery':
      return tryRecovery(distinctDoors(records, isRecoverySlot), by.secret);
    case 'passkey':
      return tryPasskey(ports, records, by.proof);
  }
}

const isPasswordSlot = (slot: Slot): slot is PasswordSlot => slot.kind === 'password';
const isRecoverySlot = (slot: Slot): slot is RecoverySlot => slot.kind === 'recovery';

async function tryPassword(ports: KeyPorts, doors: readonly Door<PasswordSlot>[], password: string) {
  const usable = doors.filter(isUsable);
  if (usable.length === 0) throw new PortvaktError(doors.length > 0 ? 'kdf.out_of_range' : 'vault.damaged');
  await beginAttempt(ports);
  const derived = new Map<string, Bytes>();
  try {
    for (const { record, slot } of usable) {
      const { memoryKiB, iterations, parallelism, salt } = slot.kdf;
      const cost = `${memoryKiB} ${iterations} ${parallelism} ${encodeHex(salt)}`;
      const secret = derived.get(cost) ?? (await derivePasswordSecret(password, slot, ports.kdf));
      derived.set(cost, secret);
      const found = await tryDoor({ record, slot }, secret);
      if (found) return found;
    }
    return undefined;
  } finally {
    for (const secret of derived.values()) secret.fill(0);
  }
}

async function tryRecovery(doors: readonly Door<RecoverySlot>[], code: string) {
  const secret = parseRecoveryCode(code);
  try {
    for (const door of doors) {
      const found = await tryDoor(door, secret);
      if (found) return found;
    }
    return undefined;
  } finally {
    secret.fill(0);
  }
}

function isUsable({ slot }: Door<PasswordSlot>): boolean {
  try {
    checkArgon2Parameters(slot.kdf);
    return true;
  } catch {
    return false;
  }
}
