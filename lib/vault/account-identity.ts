import type { Account } from './document.ts';

/** True where both give the same codes (for hotp: at the same counter), whatever they are called. */
export function isSameOtp(left: Account, right: Account): boolean {
  return (
    left.secret === right.secret &&
    left.type === right.type &&
    left.algorithm === right.algorithm &&
    left.digits === right.digits &&
    left.period === right.period &&
    left.pin === right.pin
  );
}

/** `account` with the greater counter of the two: a code of a counter that was used is never given again. */
export function withLaterCounter(account: Account, other: Account): Account {
  return other.counter > account.counter ? { ...account, counter: other.counter } : account;
}

/** `account` under an id that is not in `taken`: its own one, else one made from it. */
export function withFreeId(account: Account, taken: { has(id: string): boolean }): Account {
  const { id } = account;
  for (let number = 1, free = id; ; number++) {
    if (!taken.has(free)) return free === id ? account : { ...account, id: free };
    const suffix = `~${number}`;
    free = id.slice(0, 64 - suffix.length) + suffix;
  }
}

/** What makes an account the same one in two moments of a vault: its id (as it was before `withFreeId`) and its codes. */
export function identityOf({ id, type, algorithm, digits, period, secret, pin }: Account): string {
  return [id.replace(/~\d+$/, ''), type, algorithm, digits, period, secret, pin].join(' ');
}
