import type { DuplicateGroup } from '../../messages/replies.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { bareRowOf } from './rows.ts';
import { foldText, orderedAccounts } from './search.ts';

/** More are found when these are dealt with. */
const MAX_GROUPS = 200;
const MAX_ROWS = 200;

/** What the codes depend on (the counter apart): two accounts with the same key are one. */
const keyOf = ({ secret, type, algorithm, digits, period, pin }: Account): string =>
  `${secret} ${type} ${algorithm} ${digits} ${period} ${pin}`;

const nameOf = ({ issuer, label }: Account): string => `${foldText(issuer)}\n${foldText(label)}`;

/**
 * Accounts that may be one and the same, in list order: first those that give the same codes, then those that only bear the same
 * name. Among the latter, accounts with the same codes count once. Rows have no codes: a group may be long.
 */
export function findDuplicates(document: VaultDocument): readonly DuplicateGroup[] {
  const all = orderedAccounts(document);
  const sameSecret = groupsOf(all, keyOf);
  const named = all.filter(({ issuer, label }) => issuer !== '' || label !== '');
  const sameName = groupsOf(named, nameOf)
    .map((group) => firstOfEach(group, keyOf))
    .filter(({ length }) => length > 1);
  const toGroup = (same: DuplicateGroup['same']) => (group: readonly Account[]) => ({
    same,
    rows: group.slice(0, MAX_ROWS).map((account) => bareRowOf(account, document)),
  });
  return [...sameSecret.map(toGroup('secret')), ...sameName.map(toGroup('name'))].slice(0, MAX_GROUPS);
}

/** Groups of two and more. */
function groupsOf(accounts: readonly Account[], keyFor: (account: Account) => string): Account[][] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = keyFor(account);
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function firstOfEach(accounts: readonly Account[], keyFor: (account: Account) => string): Account[] {
  const first = new Map<string, Account>();
  for (const account of accounts) {
    const key = keyFor(account);
    if (!first.has(key)) first.set(key, account);
  }
  return [...first.values()];
}
