import type { Bytes } from '../encoding/bytes.ts';
import type { Argon2Parameters } from './argon2.ts';

/** What every way to unlock has: the vault key, wrapped. `createdAt` in milliseconds since 1970. */
interface WrappedKey {
  readonly createdAt: number;
  /** 12 bytes. */
  readonly iv: Bytes;
  /** 48 bytes: the vault key and a GCM tag. */
  readonly wrappedKey: Bytes;
}

/** Opens by the password. */
export interface PasswordSlot extends WrappedKey {
  readonly kind: 'password';
  readonly kdf: Argon2Parameters;
}

/** Opens by the PRF output of a passkey (WebAuthn Level 3, prf extension). */
export interface PasskeySlot extends WrappedKey {
  readonly kind: 'passkey';
  /** 1 to 1,023 bytes. */
  readonly credentialId: Bytes;
  /** The public key as SubjectPublicKeyInfo (DER), to check assertions with; and its COSE algorithm, such as -7. */
  readonly publicKey: Bytes;
  readonly algorithm: number;
  /** 32 bytes, the `eval.first` of the PRF. */
  readonly prfSalt: Bytes;
  /** The user's name for it, at most 256 bytes of UTF-8. */
  readonly name: string;
}

/** Opens by the recovery code. */
export interface RecoverySlot extends WrappedKey {
  readonly kind: 'recovery';
  /** 32 bytes. */
  readonly salt: Bytes;
}

export type Slot = PasswordSlot | PasskeySlot | RecoverySlot;

/** A slot before the vault key is wrapped into it. */
export type NewSlot<S extends Slot = Slot> = S extends Slot ? Omit<S, 'iv' | 'wrappedKey'> : never;

/** Ways to unlock, in the words of the protocol. */
export type UnlockMethod = Slot['kind'];
