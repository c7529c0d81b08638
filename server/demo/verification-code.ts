import { Secret, TOTP } from 'otpauth';
import type { Service } from '../service.ts';
import { clearWindow, countInWindow } from '../storage/rate-windows.ts';
import { burnStep, listCodes } from './users.ts';

const PERIOD = 30;
const MOST_ATTEMPTS = 5;
const WINDOW_MS = 300_000;

export type CodeResult = 'right' | 'wrong' | 'used' | 'limit';

/** A new secret of 160 bits, lower-case base32 as Microsoft writes it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32.toLowerCase();
}

/** The key URI in the shape Microsoft gives it: plus for a space and an escaped colon in the label. */
export function codeUri(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer).replaceAll('%20', '+')}%3A${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** The time step whose code this is: now, one before or one after (RFC 6238, 5.2). `undefined`: none of them. */
export function matchStep(secret: string, code: string, now: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const totp = new TOTP({ secret: Secret.fromBase32(secret.toUpperCase()), digits: 6, period: PERIOD });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
}

/** Counts an attempt at a code of this user, before it is compared. `false`: too many in five minutes. */
export async function isAttemptLeft(service: Service, userId: string): Promise<boolean> {
  return (await countInWindow(service.db, `code:${userId}`, WINDOW_MS, service.now())) <= MOST_ATTEMPTS;
}

export async function forgetAttempts(service: Service, userId: string): Promise<void> {
  await clearWindow(service.db, `code:${userId}`);
}

/** Checks a code at sign-in and burns its step. */
export async function checkCode(service: Service, userId: string, code: string): Promise<CodeResult> {
  if (!(await isAttemptLeft(service, userId))) return 'limit';
  let result: CodeResult = 'wrong';
  for (const method of await listCodes(service.db, userId)) {
    const step = matchStep(method.secret, code, service.now());
    if (step === undefined) continue;
    if (await burnStep(service.db, method.id, step)) {
      await forgetAttempts(service, userId);
      return 'right';
    }
    result = 'used';
  }
  return result;
}
