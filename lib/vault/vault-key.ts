import { type Bytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { joinFields, u32, u64 } from './field-writer.ts';
import { hkdfAesKey, hkdfBytes } from './hkdf.ts';
import type { VaultHeader } from './header.ts';

/** Length of a vault key, bytes. */
export const VAULT_KEY_LENGTH = 32;

/** 16 bytes that commit a header to its vault key (an HKDF key). */
export function commitToKey(key: CryptoKey, vaultId: Bytes, epoch: number): Promise<Bytes> {
  const info = joinFields(encodeUtf8('portvakt.vault.commitment.1'), vaultId, u32(epoch));
  return hkdfBytes(key, vaultId, info, 16);
}

/** The AES key of one save, used once: bound to the vault, the epoch, the generation and a fresh seed. */
export function deriveContentKey(
  key: CryptoKey,
  { vaultId, epoch, generation, seed }: Pick<VaultHeader, 'vaultId' | 'epoch' | 'generation' | 'seed'>,
): Promise<CryptoKey> {
  const info = joinFields(encodeUtf8('portvakt.vault.body.1'), vaultId, u32(epoch), u64(generation));
  return hkdfAesKey(key, seed, info);
}
