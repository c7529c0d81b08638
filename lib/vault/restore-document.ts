import { identityOf, withFreeId, withLaterCounter } from './account-identity.ts';
import type { Account, TrashedAccount, VaultDocument } from './document.ts';

export interface RestoredDocument {
  readonly document: VaultDocument;
  /** Accounts that came back, and accounts that went to the trash for it. */
  readonly accounts: number;
  readonly trashed: number;
}

/**
 * `present` with the accounts of `old` (an earlier moment of it), and nothing lost: accounts that are not in `old` go to the trash, of a
 * counter the greater value stays, registrations and trash are those of both. An account that both have is named as in `old`. Answers
 * and care stay as they are at present. `now` in milliseconds since 1970.
 */
export function restoreDocument(present: VaultDocument, old: VaultDocument, now: number): RestoredDocument {
  const before = new Set(present.accounts.map(identityOf));
  const accounts = new Map(old.accounts.map((account) => [identityOf(account), account]));
  const gone = present.accounts.filter((account) => !accounts.has(identityOf(account)));
  const comeBack = [...accounts.keys()].filter((identity) => !before.has(identity)).length;

  const trash = new Map<string, TrashedAccount>();
  const add = (account: Account, trashedAt: number) => {
    const identity = identityOf(account);
    const kept = accounts.get(identity);
    const listed = trash.get(identity);
    if (kept) accounts.set(identity, withLaterCounter(kept, account));
    else if (!listed) trash.set(identity, { account, trashedAt });
    else trash.set(identity, { ...listed, account: withLaterCounter(listed.account, account) });
  };
  for (const account of present.accounts) add(account, now);
  for (const { account, trashedAt } of [...present.trash, ...old.trash]) add(account, trashedAt);

  const document: VaultDocument = {
    ...present,
    accounts: [...accounts.values()],
    trash: withDistinctIds([...trash.values()]),
    registrations: unionByDevice(present, old),
  };
  return { document, accounts: comeBack, trashed: gone.length };
}

function withDistinctIds(trash: readonly TrashedAccount[]): readonly TrashedAccount[] {
  const taken = new Set<string>();
  return trash.map(({ account, trashedAt }) => {
    const kept = withFreeId(account, taken);
    taken.add(kept.id);
    return { account: kept, trashedAt };
  });
}

function unionByDevice(present: VaultDocument, old: VaultDocument): VaultDocument['registrations'] {
  const devices = new Set(present.registrations.map(({ deviceId }) => deviceId));
  return [...present.registrations, ...old.registrations.filter(({ deviceId }) => !devices.has(deviceId))];
}
