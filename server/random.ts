import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { PROTOCOL_LIMITS } from '../lib/approvals/claims.ts';

/** 128 random bits (or `bytes` bytes), base64url. */
export function randomId(bytes = 16): string {
  return randomBytes(bytes).toString('base64url');
}

/** Six random decimal digits. */
export function randomCode(): string {
  return randomInt(10 ** PROTOCOL_LIMITS.codeDigits)
    .toString()
    .padStart(PROTOCOL_LIMITS.codeDigits, '0');
}

/** SHA-256 of a text, base64url. Enough for random tokens and keys; passwords take `demo/password.ts`. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Compares two texts without telling by time where they differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
