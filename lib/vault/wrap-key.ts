import type { Bytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { decryptGcm, encryptGcm } from './aes-gcm.ts';
import { checkArgon2Parameters, type PasswordKdf } from './argon2.ts';
import { joinFields, u32 } from './field-writer.ts';
import { hkdfAesKey, importHkdfKey } from './hkdf.ts';
import { encodePassword } from './password.ts';
import type { Random } from './randomness.ts';
import { encodeSlotHeader } from './slot-codec.ts';
import type { NewSlot, PasswordSlot, Slot } from './slots.ts';

/** Which vault and epoch a slot belongs to; authenticated with it. */
export interface SlotHome {
  readonly vaultId: Bytes;
  readonly epoch: number;
}

/** Argon2id over the password, its parameters checked first. Throws `kdf.out_of_range`. The caller wipes the result. */
export async function derivePasswordSecret(
  password: string,
  slot: NewSlot<PasswordSlot>,
  kdf: PasswordKdf,
): Promise<Bytes> {
  checkArgon2Parameters(slot.kdf);
  return kdf(encodePassword(password), slot.kdf);
}

/** The slot with the vault key sealed in it. `secret` is the Argon2id tag, the PRF output or the recovery secret. */
export async function wrapKey<S extends Slot>(
  slot: NewSlot<S>,
  home: SlotHome,
  secret: Bytes,
  vaultKey: Bytes,
  random: Random,
): Promise<NewSlot<S> & Pick<Slot, 'iv' | 'wrappedKey'>> {
  const iv = random(12);
  const key = await keyEncryptionKey(slot, home, secret);
  return { ...slot, iv, wrappedKey: await encryptGcm(key, iv, slotAad(slot, home), vaultKey) };
}

/** The 32 bytes of the vault key; the caller wipes them. Throws `vault.open_failed` for a wrong secret or a changed slot. */
export async function unwrapKey(slot: Slot, home: SlotHome, secret: Bytes): Promise<Bytes> {
  const key = await keyEncryptionKey(slot, home, secret);
  return decryptGcm(key, slot.iv, slotAad(slot, home), slot.wrappedKey);
}

async function keyEncryptionKey(slot: NewSlot, { vaultId }: SlotHome, secret: Bytes): Promise<CryptoKey> {
  const info = joinFields(encodeUtf8('portvakt.vault.slot.1'), encodeUtf8(slot.kind), vaultId);
  return hkdfAesKey(await importHkdfKey(secret), slotSalt(slot), info);
}

function slotAad(slot: NewSlot, { vaultId, epoch }: SlotHome): Bytes {
  return joinFields(encodeUtf8('portvakt.vault.slot.1'), vaultId, u32(epoch), encodeSlotHeader(slot));
}

function slotSalt(slot: NewSlot): Bytes {
  switch (slot.kind) {
    case 'password':
      return slot.kdf.salt;
    case 'passkey':
      return slot.prfSalt;
    case 'recovery':
      return slot.salt;
  }
}
