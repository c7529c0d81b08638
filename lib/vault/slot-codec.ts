import type { Bytes } from '../encoding/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { FieldReader } from './field-reader.ts';
import { joinFields, u32, u64, u8 } from './field-writer.ts';
import { VAULT_LIMITS } from './limits.ts';
import type { NewSlot, Slot } from './slots.ts';

const KIND_CODES = { password: 1, passkey: 2, recovery: 3 } as const;
const ARGON2_VERSION = 0x13;

/** The canonical header of a slot: everything but the wrapped key and its iv. */
export function encodeSlotHeader(slot: NewSlot): Bytes {
  const kind = u8(KIND_CODES[slot.kind]);
  const createdAt = u64(slot.createdAt);
  switch (slot.kind) {
    case 'password': {
      const { memoryKiB, iterations, parallelism, salt } = slot.kdf;
      const cost = [u32(memoryKiB), u32(iterations), u32(parallelism)];
      return joinFields(kind, createdAt, u8(ARGON2_VERSION), ...cost, salt);
    }
    case 'passkey': {
      const { credentialId, publicKey, algorithm, prfSalt, name } = slot;
      return joinFields(kind, createdAt, credentialId, publicKey, u32(algorithm), prfSalt, encodeUtf8(name));
    }
    case 'recovery':
      return joinFields(kind, createdAt, slot.salt);
  }
}

/** A whole slot: its header, iv and wrapped key. */
export function encodeSlot(slot: Slot): Bytes {
  return joinFields(encodeSlotHeader(slot), slot.iv, slot.wrappedKey);
}

/** Reads a slot strictly; lengths are checked, the cost of the KDF is not. Throws `vault.damaged`. */
export function decodeSlot(bytes: Bytes): Slot {
  const reader = new FieldReader(bytes);
  const header = reader.field(1, bytes.length);
  const iv = reader.field(12);
  const wrappedKey = reader.field(48);
  reader.end();
  return { ...decodeSlotHeader(header), iv, wrappedKey };
}

function decodeSlotHeader(bytes: Bytes): NewSlot {
  const reader = new FieldReader(bytes);
  const kind = reader.number(1);
  const createdAt = reader.number(8);
  const slot = decodeSlotKind(kind, createdAt, reader);
  reader.end();
  return slot;
}

function decodeSlotKind(kind: number, createdAt: number, reader: FieldReader): NewSlot {
  switch (kind) {
    case KIND_CODES.password: {
      if (reader.number(1) !== ARGON2_VERSION) throw new PortvaktError('vault.damaged');
      const memoryKiB = reader.number(4);
      const iterations = reader.number(4);
      const parallelism = reader.number(4);
      const salt = reader.field(16);
      return { kind: 'password', createdAt, kdf: { memoryKiB, iterations, parallelism, salt } };
    }
    case KIND_CODES.passkey: {
      const credentialId = reader.field(1, VAULT_LIMITS.maxCredentialId);
      const publicKey = reader.field(1, VAULT_LIMITS.maxPublicKey);
      // COSE algorithms are signed.
      const algorithm = reader.number(4) | 0;
      const prfSalt = reader.field(32);
      const name = decodeName(reader.field(0, VAULT_LIMITS.maxPasskeyName));
      return { kind: 'passkey', createdAt, credentialId, publicKey, algorithm, prfSalt, name };
    }
    case KIND_CODES.recovery:
      return { kind: 'recovery', createdAt, salt: reader.field(32) };
    default:
      throw new PortvaktError('vault.damaged');
  }
}

function decodeName(bytes: Bytes): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new PortvaktError('vault.damaged');
  }
}
