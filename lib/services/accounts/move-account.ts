import type { Account, VaultDocument } from '../../vault/document.ts';
import { findAccount } from './saved-account.ts';

/**
 * Puts an account right before another one of the list, last of its half where `before` is left out. Pinned ones stand first, so
 * a move across that border ends at it; the accounts of the other half keep their places. The same document where nothing moves.
 * Throws `account.unknown` for either id.
 */
export function moveAccount(document: VaultDocument, id: string, before: string | undefined): VaultDocument {
  const account = findAccount(document, id);
  const target = before === undefined ? undefined : findAccount(document, before);
  if (target === account) return document;
  const half = document.accounts.filter(({ pinned }) => pinned === account.pinned);
  const others = half.filter((one) => one !== account);
  const place = placeIn(others, account, target);
  const moved = [...others.slice(0, place), account, ...others.slice(place)];
  if (moved.every((one, index) => one === half[index])) return document;
  let next = 0;
  const accounts = document.accounts.map((one) =>
    one.pinned === account.pinned ? (moved[next++] ?? one) : one,
  );
  return { ...document, accounts };
}

/** Where the account goes among the others of its half. */
function placeIn(others: readonly Account[], account: Account, target: Account | undefined): number {
  if (target?.pinned === account.pinned) return others.indexOf(target);
  // The other half ends above the unpinned ones and begins below the pinned ones.
  return target && !account.pinned ? 0 : others.length;
}
