import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { ECDH } from 'node:crypto';

/** A receiver's half of a push subscription (RFC 8291): P-256 key pair and 16-byte authentication secret. */
export interface PushReceiver {
  readonly ecdh: ECDH;
  readonly auth: Buffer;
}

const HEADER_LENGTH = 16 + 4 + 1;
const TAG_LENGTH = 16;
const LAST_RECORD = 2;

/**
 * Decrypts the body of a Web Push message, `aes128gcm` in one record (RFC 8188, RFC 8291). Written from the RFCs with
 * `node:crypto`, so that it shares nothing with the library that encrypts. Throws when anything is off.
 */
export function decryptPush(body: Buffer, receiver: PushReceiver): Buffer {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const keyLength = body.readUInt8(20);
  const senderKey = body.subarray(HEADER_LENGTH, HEADER_LENGTH + keyLength);
  const record = body.subarray(HEADER_LENGTH + keyLength);
  if (keyLength !== 65 || record.length > recordSize) throw new Error('not a single aes128gcm record');
  const { key, nonce } = deriveKeys(salt, senderKey, receiver);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-TAG_LENGTH));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_LENGTH)), decipher.final()]);
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== LAST_RECORD) throw new Error('the padding delimiter is missing');
  return padded.subarray(0, end);
}

function deriveKeys(
  salt: Buffer,
  senderKey: Buffer,
  { ecdh, auth }: PushReceiver,
): { readonly key: Buffer; readonly nonce: Buffer } {
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey]);
  const ikm = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, info, 32));
  const expand = (label: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
  return { key: expand('aes128gcm', 16), nonce: expand('nonce', 12) };
}

/** A new receiver. */
export function createPushReceiver(): PushReceiver {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return { ecdh, auth: createSecret() };
}

function createSecret(): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16)));
}
