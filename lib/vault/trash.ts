import { PortvaktError } from '../errors.ts';
import { isSameOtp, withFreeId, withLaterCounter } from './account-identity.ts';
import type { Account, TrashedAccount, VaultDocument } from './document.ts';
import { VAULT_LIMITS } from './limits.ts';

/** How long a deleted or replaced account can be brought back, milliseconds. */
export const TRASH_LIFE = 30 * 24 * 3_600_000;

/** Drops what is older than `TRASH_LIFE`; the same document where there is nothing to drop. */
export function tidyTrash(document: VaultDocument, now: number): VaultDocument {
  const trash = document.trash.filter(({ trashedAt }) => trashedAt > now - TRASH_LIFE);
  return trash.length === document.trash.length ? document : { ...document, trash };
}

/** Moves accounts to the trash. Throws `account.unknown` if one of them is not there. */
export function trashAccounts(document: VaultDocument, ids: readonly string[], now: number): VaultDocument {
  const going = new Set(ids);
  const gone = document.accounts.filter(({ id }) => going.has(id));
  if (gone.length !== going.size) throw new PortvaktError('account.unknown');
  const accounts = document.accounts.filter(({ id }) => !going.has(id));
  return { ...document, accounts, trash: addToTrash(document.trash, gone, now) };
}

/** The trash with these accounts. Its ids stay distinct: one that is taken gets a new id. */
export function addToTrash(
  trash: readonly TrashedAccount[],
  gone: readonly Account[],
  now: number,
): readonly TrashedAccount[] {
  const taken = new Set(trash.map(({ account }) => account.id));
  const added = gone.map((account) => {
    const kept = withFreeId(account, taken);
    taken.add(kept.id);
    return { account: kept, trashedAt: now };
  });
  return [...trash, ...added];
}

/**
 * Brings accounts back, last in the list. One whose id is taken gets a new id, or comes together with the account of that id if both
 * give the same codes. Throws `trash.unknown`, and `account.limit` above 10,000 accounts.
 */
export function restoreFromTrash(document: VaultDocument, ids: readonly string[]): VaultDocument {
  const coming = new Set(ids);
  const restored = document.trash.filter(({ account }) => coming.has(account.id));
  if (new Set(restored.map(({ account }) => account.id)).size !== coming.size) {
    throw new PortvaktError('trash.unknown');
  }
  const accounts = new Map(document.accounts.map((account) => [account.id, account]));
  for (const { account } of restored) bringBack(accounts, account);
  if (accounts.size > VAULT_LIMITS.maxAccounts) {
    throw new PortvaktError('account.limit', { limit: VAULT_LIMITS.maxAccounts });
  }
  const trash = document.trash.filter(({ account }) => !coming.has(account.id));
  return { ...document, accounts: [...accounts.values()], trash };
}

function bringBack(accounts: Map<string, Account>, account: Account): void {
  const present = accounts.get(account.id);
  if (present && isSameOtp(present, account)) {
    accounts.set(present.id, withLaterCounter(present, account));
  } else {
    const kept = withFreeId(account, accounts);
    accounts.set(kept.id, kept);
  }
}
