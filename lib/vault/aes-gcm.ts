import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';

/** AES-GCM with a 12-byte iv and a 16-byte tag at the end of the ciphertext (NIST SP 800-38D). */
export async function encryptGcm(key: CryptoKey, iv: Bytes, aad: Bytes, plaintext: Bytes): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, plaintext);
  return new Uint8Array(sealed);
}

/** The authenticated plaintext. Throws `vault.open_failed` whatever the reason. */
export async function decryptGcm(key: CryptoKey, iv: Bytes, aad: Bytes, ciphertext: Bytes): Promise<Bytes> {
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, ciphertext);
    return new Uint8Array(opened);
  } catch {
    throw new PortvaktError('vault.open_failed');
  }
}

/** SHA-256 (FIPS 180-4). */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
