import type { Bytes } from '../../lib/encoding/bytes.ts';
import { ARGON2_DEFAULT, deriveArgon2id } from '../../lib/vault/argon2.ts';
import type { VaultDocument } from '../../lib/vault/document.ts';
import { encodeDocument } from '../../lib/vault/document-codec.ts';
import { importHkdfKey } from '../../lib/vault/hkdf.ts';
import { sealRecord } from '../../lib/vault/seal-record.ts';
import type { NewSlot, PasswordSlot, RecoverySlot } from '../../lib/vault/slots.ts';
import { derivePasswordSecret, wrapKey } from '../../lib/vault/wrap-key.ts';

const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A record as the extension writes it, first generation, with a password and a recovery slot. */
export async function sealVault(document: VaultDocument, password: string): Promise<Bytes> {
  const createdAt = Date.now();
  const home = { vaultId: randomBytes(16), epoch: 1 };
  const rawKey = randomBytes(32);
  const byPassword: NewSlot<PasswordSlot> = {
    kind: 'password',
    createdAt,
    kdf: { ...ARGON2_DEFAULT, salt: randomBytes(16) },
  };
  const byRecovery: NewSlot<RecoverySlot> = { kind: 'recovery', createdAt, salt: randomBytes(32) };
  const secret = await derivePasswordSecret(password, byPassword, deriveArgon2id);
  const slots = [
    await wrapKey(byPassword, home, secret, rawKey, randomBytes),
    await wrapKey(byRecovery, home, randomBytes(20), rawKey, randomBytes),
  ];
  const base = { ...home, generation: 1, previousHeader: new Uint8Array(32), slots };
  return sealRecord(base, await importHkdfKey(rawKey), encodeDocument(document), randomBytes);
}
