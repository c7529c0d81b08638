import type { Bytes } from '../../encoding/bytes.ts';
import { encodeHex } from '../../encoding/hex.ts';
import { errorCodeOf, PortvaktError } from '../../errors.ts';
import { checkArgon2Parameters } from '../../vault/argon2.ts';
import { importHkdfKey } from '../../vault/hkdf.ts';
import type { VaultRecord } from '../../vault/record.ts';
import { parseRecoveryCode } from '../../vault/recovery-code.ts';
import { encodeSlot } from '../../vault/slot-codec.ts';
import type { PasswordSlot, Slot } from '../../vault/slots.ts';
import { derivePasswordSecret, unwrapKey } from '../../vault/wrap-key.ts';
import type { VaultPorts } from '../ports.ts';
import { beginAttempt, forgetAttempts } from './attempt-counter.ts';

/** What a person unlocks with. */
export interface UnlockSecret {
  readonly method: 'password' | 'recovery';
  readonly secret: string;
}

/** A vault key in both shapes; whoever gets `raw` (32 bytes) wipes it. */
export interface FoundKey {
  readonly raw: Bytes;
  readonly key: CryptoKey;
}

type KeyPorts = Pick<VaultPorts, 'primary' | 'mirror' | 'now' | 'kdf'>;

/** Copies with a damaged slot differ from whole ones, and both are tried: so many different slots, the newest first. */
const MAX_DISTINCT_SLOTS = 4;

/**
 * The vault key, from the newest record whose slot the secret opens. A password is counted as failed before the KDF runs.
 * Throws `vault.open_failed`, `vault.wait`, `vault.rested`, `kdf.out_of_range`, `recovery.malformed`, `vault.store_failed`.
 */
export async function findVaultKey(
  ports: KeyPorts,
  records: readonly VaultRecord[],
  { method, secret }: UnlockSecret,
): Promise<FoundKey> {
  const doors = distinctDoors(records, method);
  const found =
    method === 'password' ? await tryPassword(ports, doors, secret) : await tryRecovery(doors, secret);
  if (!found) throw new PortvaktError('vault.open_failed');
  // A count that cannot be reset must not keep the right person out.
  await forgetAttempts(ports).catch(() => undefined);
  return found;
}

interface Door {
  readonly record: VaultRecord;
  readonly slot: Slot;
}

function distinctDoors(records: readonly VaultRecord[], method: UnlockSecret['method']): Door[] {
  const doors = new Map<string, Door>();
  for (const record of records) {
    const slot = record.header.slots.find(({ kind }) => kind === method);
    if (!slot) continue;
    const name = `${encodeHex(record.header.vaultId)} ${record.header.epoch} ${encodeHex(encodeSlot(slot))}`;
    if (!doors.has(name)) doors.set(name, { record, slot });
  }
  return [...doors.values()].slice(0, MAX_DISTINCT_SLOTS);
}

async function tryPassword(ports: KeyPorts, doors: readonly Door[], password: string) {
  const usable = doors.filter((door): door is Door & { slot: PasswordSlot } => isPasswordDoorUsable(door));
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

async function tryRecovery(doors: readonly Door[], code: string) {
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

async function tryDoor({ record, slot }: Door, secret: Bytes): Promise<FoundKey | undefined> {
  const { vaultId, epoch } = record.header;
  try {
    const raw = await unwrapKey(slot, { vaultId, epoch }, secret);
    return { raw, key: await importHkdfKey(raw) };
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'vault.open_failed') return undefined;
    throw thrown;
  }
}

function isPasswordDoorUsable({ slot }: Door): boolean {
  if (slot.kind !== 'password') return false;
  try {
    checkArgon2Parameters(slot.kdf);
    return true;
  } catch {
    return false;
  }
}
