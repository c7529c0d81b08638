import { type Bytes, concatBytes } from '../encoding/bytes.ts';
import { encodeHex } from '../encoding/hex.ts';
import { PortvaktError } from '../errors.ts';
import { FieldReader } from './field-reader.ts';
import { joinFields, u16, u32, u64 } from './field-writer.ts';
import { VAULT_LIMITS } from './limits.ts';
import { decodeSlot, encodeSlot } from './slot-codec.ts';
import type { Slot } from './slots.ts';

/** The version this code writes, and the only one it reads. */
export const FORMAT_VERSION = 1;

/** The clear part of a record. Nothing in it may be trusted before the body was opened under its hash. */
export interface VaultHeader {
  /** 16 bytes, for the life of the vault. */
  readonly vaultId: Bytes;
  /** Counts vault keys, from 1: every change of slots makes a new one. */
  readonly epoch: number;
  /** Counts saves, from 1. */
  readonly generation: number;
  /** SHA-256 of the canonical header of the record before, 32 zero bytes in the first. */
  readonly previousHeader: Bytes;
  /** 16 bytes that only this vault key gives (GCM itself does not commit to its key). */
  readonly commitment: Bytes;
  /** The password, up to five passkeys, at most one recovery code, in this order. */
  readonly slots: readonly Slot[];
  /** 32 bytes from which the content key of this save is made. */
  readonly seed: Bytes;
  /** 12 bytes, the iv of the body. */
  readonly iv: Bytes;
}

/** The fields of a header in their one order. */
export function encodeHeaderFields(header: VaultHeader): Bytes {
  return joinFields(
    u16(FORMAT_VERSION),
    header.vaultId,
    u32(header.epoch),
    u64(header.generation),
    header.previousHeader,
    header.commitment,
    concatBytes(...header.slots.map((slot) => joinFields(encodeSlot(slot)))),
    header.seed,
    header.iv,
  );
}

/** Reads the fields strictly. Throws `vault.newer_format` for a later version, else `vault.damaged`. */
export function decodeHeaderFields(bytes: Bytes): VaultHeader {
  const reader = new FieldReader(bytes);
  const version = reader.number(2);
  if (version > FORMAT_VERSION) throw new PortvaktError('vault.newer_format');
  if (version !== FORMAT_VERSION) throw new PortvaktError('vault.damaged');
  const header: VaultHeader = {
    vaultId: reader.field(16),
    epoch: reader.number(4),
    generation: reader.number(8),
    previousHeader: reader.field(32),
    commitment: reader.field(16),
    slots: decodeSlots(reader.field(1, VAULT_LIMITS.maxHeader)),
    seed: reader.field(32),
    iv: reader.field(12),
  };
  reader.end();
  if (header.epoch < 1 || header.generation < 1) throw new PortvaktError('vault.damaged');
  return header;
}

/** Throws `vault.damaged` unless there is one password first, then passkeys, then at most one recovery code. */
export function checkSlots(slots: readonly Slot[]): void {
  const order = slots.map((slot) => slot.kind).join(' ');
  const passkeys = slots.filter((slot) => slot.kind === 'passkey');
  const distinct = new Set(passkeys.map((slot) => encodeHex(slot.credentialId)));
  const wellOrdered = /^password( passkey)*( recovery)?$/.test(order);
  if (!wellOrdered || passkeys.length > VAULT_LIMITS.maxPasskeys || distinct.size !== passkeys.length) {
    throw new PortvaktError('vault.damaged');
  }
}

function decodeSlots(bytes: Bytes): Slot[] {
  const reader = new FieldReader(bytes);
  const slots: Slot[] = [];
  while (!reader.atEnd) {
    slots.push(decodeSlot(reader.field(1, bytes.length)));
    if (slots.length > VAULT_LIMITS.maxPasskeys + 2) throw new PortvaktError('vault.damaged');
  }
  checkSlots(slots);
  return slots;
}
