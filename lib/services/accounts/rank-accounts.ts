import type { Account } from '../../vault/document.ts';

/** How well the past of an account fits a page. The more, the better, in this order. */
interface Fit {
  /** It is bound to the very origin, and not only to another host of the site. */
  readonly bound: number;
  /** Most segments that the path has in common with one of its visits there; -1 without a visit. */
  readonly common: number;
  /** When it was last filled there; 0 for never. */
  readonly visitedAt: number;
  readonly usedAt: number;
  readonly pinned: number;
}

const ORDER = ['bound', 'common', 'visitedAt', 'usedAt', 'pinned'] as const;

/**
 * The accounts in the order in which they are likely meant at `path` of `origin`: bound exactly, longest common path with an earlier
 * fill, last fill there, last use anywhere, pinned, and last as they came. `now` in milliseconds since 1970; what is said to have
 * happened later happened now.
 */
export function rankAccounts<T extends Account>(
  accounts: readonly T[],
  origin: string,
  path: string,
  now: number,
): readonly T[] {
  const ranked = accounts.map((account) => ({ account, fit: fitOf(account, origin, path, now) }));
  ranked.sort((one, other) => compareFits(one.fit, other.fit));
  return ranked.map(({ account }) => account);
}

/**
 * True where the first of `ranked` (see `rankAccounts`) may be filled without asking which one is meant: it was filled at that path,
 * or near it, and none of the others as near.
 */
export function isClearlyFirst(ranked: readonly Account[], origin: string, path: string): boolean {
  const [first, ...others] = ranked.map(({ visits }) => commonWith(visits, origin, path));
  if (first === undefined || first < Math.min(1, segmentsOf(path).length)) return false;
  return others.every((common) => common < first);
}

function fitOf(account: Account, origin: string, path: string, now: number): Fit {
  const there = account.visits.filter((visit) => visit.origin === origin);
  return {
    bound: Number(account.origins.includes(origin)),
    common: commonWith(there, origin, path),
    visitedAt: Math.min(now, Math.max(0, ...there.map(({ at }) => at))),
    usedAt: Math.min(now, account.usedAt),
    pinned: Number(account.pinned),
  };
}

function compareFits(one: Fit, other: Fit): number {
  for (const what of ORDER) {
    if (one[what] !== other[what]) return other[what] - one[what];
  }
  return 0;
}

const commonWith = (visits: Account['visits'], origin: string, path: string): number =>
  Math.max(
    -1,
    ...visits.filter((visit) => visit.origin === origin).map((visit) => commonSegments(visit.path, path)),
  );

function commonSegments(one: string, other: string): number {
  const [left, right] = [segmentsOf(one), segmentsOf(other)];
  const differing = left.findIndex((segment, place) => segment !== right[place]);
  return differing === -1 ? left.length : differing;
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');
