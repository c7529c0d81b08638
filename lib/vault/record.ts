import { type Bytes, concatBytes, equalBytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { readNumber } from './field-reader.ts';
import { u32 } from './field-writer.ts';
import { decodeHeaderFields, encodeHeaderFields, type VaultHeader } from './header.ts';
import { TAG_LENGTH, VAULT_LIMITS } from './limits.ts';

const MAGIC = encodeUtf8('PVKVAULT');
const PREAMBLE = MAGIC.length + 4;

/** A record taken apart. It is only well-formed: nothing in it is authentic before `openRecord`. */
export interface VaultRecord {
  readonly bytes: Bytes;
  readonly header: VaultHeader;
  /** Magic, length and header fields as they stand in the record. */
  readonly headerBytes: Bytes;
  /** The ciphertext with its tag. */
  readonly body: Bytes;
}

/** The canonical header: magic, length of the fields (u32), fields. Its SHA-256 authenticates it with the body. */
export function encodeHeader(header: VaultHeader): Bytes {
  const fields = encodeHeaderFields(header);
  return concatBytes(MAGIC, u32(fields.length), fields);
}

/**
 * Takes a record apart; `undefined` if it does not begin with the magic. Throws `vault.damaged` for anything that our
 * sealer cannot have written, `vault.newer_format` for a later version.
 */
export function parseRecord(bytes: Bytes): VaultRecord | undefined {
  if (!equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return undefined;
  if (bytes.length < PREAMBLE) throw new PortvaktError('vault.damaged');
  const fieldsLength = readNumber(bytes.subarray(MAGIC.length, PREAMBLE));
  const bodyStart = PREAMBLE + fieldsLength;
  if (fieldsLength > VAULT_LIMITS.maxHeader || bodyStart > bytes.length) {
    throw new PortvaktError('vault.damaged');
  }
  const header = decodeHeaderFields(bytes.slice(PREAMBLE, bodyStart));
  const padded = bytes.length - bodyStart - TAG_LENGTH;
  if (
    padded < VAULT_LIMITS.bodyBlock ||
    padded % VAULT_LIMITS.bodyBlock !== 0 ||
    padded > VAULT_LIMITS.maxBody
  ) {
    throw new PortvaktError('vault.damaged');
  }
  return { bytes, header, headerBytes: bytes.slice(0, bodyStart), body: bytes.subarray(bodyStart) };
}
