/** Failed passwords in a row, and when the last one was begun (milliseconds since 1970). */
export interface CountedAttempts {
  readonly failures: number;
  readonly lastAt: number;
}

export const NO_ATTEMPTS: CountedAttempts = { failures: 0, lastAt: 0 };

/** From so many failures the password slot rests until another slot opens the vault. */
export const FAILURES_TO_REST = 10;

const SECOND = 1000;
/** The delay after the fifth, sixth, ... failure, milliseconds. */
const DELAYS = [1, 10, 60, 600, 3600].map((seconds) => seconds * SECOND);
const FIRST_DELAYED = 5;

/** Milliseconds until the next attempt is allowed. A clock set back never makes it longer than the delay itself. */
export function waitBeforeAttempt({ failures, lastAt }: CountedAttempts, now: number): number {
  const delay = DELAYS[failures - FIRST_DELAYED] ?? 0;
  return Math.min(Math.max(lastAt + delay - now, 0), delay);
}

/** True where no password is tried any more. */
export function isPasswordResting({ failures }: CountedAttempts): boolean {
  return failures >= FAILURES_TO_REST;
}
