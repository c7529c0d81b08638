import { type Bytes, concatBytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { decryptGcm, encryptGcm } from './aes-gcm.ts';
import { joinFields } from './field-writer.ts';
import type { Random } from './randomness.ts';

const IV_LENGTH = 12;

/** The two halves of a session: only together do they give the vault key back. */
export interface SessionHalves {
  /** Non-extractable. */
  readonly key: CryptoKey;
  /** iv and ciphertext. */
  readonly sealed: Bytes;
}

/** Seals the 32 bytes of a vault key under a fresh key. The caller wipes its copy. */
export async function sealSession(vaultKey: Bytes, vaultId: Bytes, random: Random): Promise<SessionHalves> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = random(IV_LENGTH);
  return { key, sealed: concatBytes(iv, await encryptGcm(key, iv, sessionAad(vaultId), vaultKey)) };
}

/** The 32 bytes of the vault key; the caller wipes them. Throws `vault.open_failed`. */
export function openSession({ key, sealed }: SessionHalves, vaultId: Bytes): Promise<Bytes> {
  return decryptGcm(key, sealed.slice(0, IV_LENGTH), sessionAad(vaultId), sealed.slice(IV_LENGTH));
}

function sessionAad(vaultId: Bytes): Bytes {
  return joinFields(encodeUtf8('portvakt.vault.session.1'), vaultId);
}
