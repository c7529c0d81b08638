import type { Bytes } from '../encoding/bytes.ts';

/** Input key material as a non-extractable HKDF key. The caller wipes its copy. */
export function importHkdfKey(material: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits', 'deriveKey']);
}

/** HKDF-SHA-256 (RFC 5869), extract and expand: `length` bytes. */
export async function hkdfBytes(key: CryptoKey, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8);
  return new Uint8Array(bits);
}

/** HKDF-SHA-256 (RFC 5869) straight into a non-extractable AES-256-GCM key. */
export function hkdfAesKey(key: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
