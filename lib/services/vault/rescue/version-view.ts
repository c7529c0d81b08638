import type { RescueView, VersionView } from '../../../messages/vault-views.ts';
import type { Account, VaultDocument } from '../../../vault/document.ts';
import { isSameAccount } from './merge-accounts.ts';
import type { FoundVersion } from './open-versions.ts';

/** So many names of accounts that only one version has. */
const MOST_NAMES = 20;

/** Two versions side by side. */
export function viewVersions(first: FoundVersion, second: FoundVersion): NonNullable<RescueView['versions']> {
  return [viewVersion(first, second), viewVersion(second, first)];
}

/** The last change that can be told from a document, milliseconds since 1970; 0 for an empty one. */
export function changedAt({ accounts, trash, registrations, answers, care }: VaultDocument): number {
  let latest = care.backupAt;
  for (const { createdAt, usedAt } of accounts) latest = Math.max(latest, createdAt, usedAt);
  for (const { trashedAt } of trash) latest = Math.max(latest, trashedAt);
  for (const { createdAt } of registrations) latest = Math.max(latest, createdAt);
  for (const { decidedAt } of answers) latest = Math.max(latest, decidedAt);
  return latest;
}

function viewVersion({ store, document }: FoundVersion, other: FoundVersion): VersionView {
  const theirs = new Map(other.document.accounts.map((account) => [account.id, account]));
  const only = document.accounts.filter((account) => {
    const same = theirs.get(account.id);
    return !same || !isSameAccount(account, same);
  });
  return {
    store,
    accounts: document.accounts.length,
    changedAt: changedAt(document),
    only: only.slice(0, MOST_NAMES).map(nameOf),
    onlyCount: only.length,
  };
}

/** As rows show it: "GitHub (kari@example.no)", or the half there is. */
const nameOf = ({ issuer, label }: Account): string =>
  issuer === '' || label === '' ? issuer + label : `${issuer} (${label})`;
