import { isSameOtp, withFreeId, withLaterCounter } from '../../../vault/account-identity.ts';
import { ACCOUNT_LIMITS } from '../../../vault/account-limits.ts';
import type { Account, AgreedFrame } from '../../../vault/document.ts';
import { joinVisits } from '../../../vault/visits.ts';

/** Lists longer than this are not joined; the accounts then stay apart. Within what the document takes (100 of each). */
const LONGEST_JOINED = 50;

/** True where the two are one account, apart from what mere use changes and from what can be joined without loss. */
export function isSameAccount(left: Account, right: Account): boolean {
  return (
    isSameOtp(left, right) &&
    left.issuer === right.issuer &&
    left.label === right.label &&
    left.note === right.note &&
    (left.icon === right.icon || left.icon === '' || right.icon === '') &&
    union(left.origins, right.origins).length <= LONGEST_JOINED &&
    union(left.tags, right.tags).length <= LONGEST_JOINED &&
    joinFrames(left.frames, right.frames).length <= ACCOUNT_LIMITS.maxFrames
  );
}

/**
 * Every entry of both lists, the first in its order. The same id is one account where `isSameAccount` says so (see `joinAccounts`);
 * else both stay, the second under another id.
 */
export function mergeEntries<T extends { readonly account: Account }>(
  first: readonly T[],
  second: readonly T[],
  join: (present: T, other: T) => T,
): readonly T[] {
  const all = [...first, ...second];
  const merged = new Map<string, T>();
  // An id that comes later must not be taken by an account that had to give way.
  const taken = new Set(all.map(({ account }) => account.id));
  for (const entry of all) {
    const present = merged.get(entry.account.id);
    if (!present) {
      merged.set(entry.account.id, entry);
    } else if (isSameAccount(present.account, entry.account)) {
      merged.set(entry.account.id, join(present, entry));
    } else {
      const account = withFreeId(entry.account, taken);
      taken.add(account.id);
      merged.set(account.id, { ...entry, account });
    }
  }
  return [...merged.values()];
}

/**
 * One account of two that are the same: the greater counter, all origins and tags, the later use and the latest visits. The wish
 * for all sub-domains stays only where both have it.
 */
export function joinAccounts(first: Account, second: Account): Account {
  return {
    ...withLaterCounter(first, second),
    origins: union(first.origins, second.origins),
    tags: union(first.tags, second.tags),
    icon: first.icon === '' ? second.icon : first.icon,
    confirmed: first.confirmed || second.confirmed,
    pinned: first.pinned || second.pinned,
    createdAt: Math.min(first.createdAt, second.createdAt),
    usedAt: Math.max(first.usedAt, second.usedAt),
    subdomains: first.subdomains && second.subdomains,
    appended: first.appended || second.appended,
    frames: joinFrames(first.frames, second.frames),
    visits: joinVisits(first.visits, second.visits),
  };
}

const union = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
];

const joinFrames = (
  first: readonly AgreedFrame[],
  second: readonly AgreedFrame[],
): readonly AgreedFrame[] => [
  ...new Map([...first, ...second].map((one) => [`${one.frame} ${one.top}`, one])).values(),
];
