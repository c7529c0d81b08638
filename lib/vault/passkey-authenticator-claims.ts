import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';

/** Hash of the relying party (32), flags (1), signature counter (4). */
const FIXED_LENGTH = 37;
const MAX_LENGTH = 4096;

const FLAGS = {
  userPresent: 0x01,
  userVerified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attestedCredential: 0x40,
  extensions: 0x80,
} as const;

/** A CBOR map, the only thing extensions are ever wrapped in: major type 5 in the top three bits. */
const CBOR_MAP = 5;

/** What an authenticator says of itself (WebAuthn Level 3, section 6.1). Claims only until the signature was checked. */
export interface AuthenticatorClaims {
  /** SHA-256 of the relying party id. */
  readonly rpIdHash: Bytes;
  readonly userPresent: boolean;
  readonly userVerified: boolean;
}

/**
 * Reads the data of an assertion, which never carries a new credential. The counter is passed over: passkeys that are synced always
 * say 0, and a slot has no place for it. Throws `passkey.rejected`.
 */
export function readAuthenticatorClaims(bytes: Bytes): AuthenticatorClaims {
  const flags = bytes[32];
  if (bytes.length < FIXED_LENGTH || bytes.length > MAX_LENGTH || flags === undefined) throw rejected();
  const has = (flag: keyof typeof FLAGS) => (flags & FLAGS[flag]) !== 0;
  if (has('attestedCredential') || (has('backedUp') && !has('backupEligible'))) throw rejected();
  const extensions = bytes.subarray(FIXED_LENGTH);
  const wellFormed = has('extensions') ? isMap(extensions) : extensions.length === 0;
  if (!wellFormed) throw rejected();
  return {
    rpIdHash: bytes.slice(0, 32),
    userPresent: has('userPresent'),
    userVerified: has('userVerified'),
  };
}

function isMap(cbor: Bytes): boolean {
  return cbor[0] !== undefined && cbor[0] >> 5 === CBOR_MAP;
}

function rejected(): PortvaktError {
  return new PortvaktError('passkey.rejected');
}
