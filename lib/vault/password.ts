import type { Bytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { VAULT_LIMITS } from './limits.ts';

/** The bytes a password stands for: NFKC, UTF-8, so that every keyboard types the same one. */
export function encodePassword(password: string): Bytes {
  return encodeUtf8(password.normalize('NFKC'));
}

/** Throws `password.weak` for a new password shorter than ten characters, or longer than 1,024. */
export function checkNewPassword(password: string): void {
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < VAULT_LIMITS.minPasswordLength || length > VAULT_LIMITS.maxPasswordLength) {
    throw new PortvaktError('password.weak');
  }
}
