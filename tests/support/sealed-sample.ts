import type { Bytes } from '../../lib/encoding/bytes.ts';
import type { PasswordKdf } from '../../lib/vault/argon2.ts';
import { EMPTY_DOCUMENT, type VaultDocument } from '../../lib/vault/document.ts';
import { encodeDocument } from '../../lib/vault/document-codec.ts';
import { importHkdfKey } from '../../lib/vault/hkdf.ts';
import { parseRecord, type VaultRecord } from '../../lib/vault/record.ts';
import { sealRecord } from '../../lib/vault/seal-record.ts';
import type { NewSlot, PasskeySlot, PasswordSlot, RecoverySlot, Slot } from '../../lib/vault/slots.ts';
import { derivePasswordSecret, wrapKey } from '../../lib/vault/wrap-key.ts';

export const SAMPLE_PASSWORD = 'blåbærsyltetøy 2026';
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
export const countUp = (length: number, from = 0): Bytes =>
  Uint8Array.from({ length }, (_, index) => (from + index) & 255);

/** The cheapest parameters that are allowed. */
export const CHEAPEST = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 } as const;

export interface SealedSample {
  readonly record: VaultRecord;
  readonly vaultKey: CryptoKey;
  readonly rawKey: Bytes;
  readonly recoverySecret: Bytes;
}

/** A sealed record with a password, a passkey and a recovery slot, made with the functions under test. */
export async function sealSample(
  kdf: PasswordKdf,
  document: VaultDocument = EMPTY_DOCUMENT,
  random: (length: number) => Bytes = randomBytes,
): Promise<SealedSample> {
  const home = { vaultId: random(16), epoch: 3 };
  const rawKey = random(32);
  const recoverySecret = random(20);
  const password: NewSlot<PasswordSlot> = {
    kind: 'password',
    createdAt: 1_768_478_400_000,
    kdf: { ...CHEAPEST, salt: random(16) },
  };
  const passkey: NewSlot<PasskeySlot> = {
    kind: 'passkey',
    createdAt: 1_768_478_400_001,
    credentialId: random(32),
    publicKey: random(91),
    algorithm: -7,
    prfSalt: random(32),
    name: 'Nøkkelring',
  };
  const recovery: NewSlot<RecoverySlot> = {
    kind: 'recovery',
    createdAt: 1_768_478_400_002,
    salt: random(32),
  };
  const passwordSecret = await derivePasswordSecret(SAMPLE_PASSWORD, password, kdf);
  const slots: Slot[] = [
    await wrapKey(password, home, passwordSecret, rawKey, random),
    await wrapKey(passkey, home, random(32), rawKey, random),
    await wrapKey(recovery, home, recoverySecret, rawKey, random),
  ];
  const vaultKey = await importHkdfKey(rawKey);
  const base = { ...home, generation: 12, previousHeader: random(32), slots };
  const record = parseRecord(await sealRecord(base, vaultKey, encodeDocument(document), random));
  if (!record) throw new Error('the sealer wrote something else than a record');
  return { record, vaultKey, rawKey, recoverySecret };
}
