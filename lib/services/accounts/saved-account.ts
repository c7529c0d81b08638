import { PortvaktError } from '../../errors.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';

/** The account with that id. Throws `account.unknown`. */
export function findAccount({ accounts }: VaultDocument, id: string): Account {
  const account = accounts.find((one) => one.id === id);
  if (!account) throw new PortvaktError('account.unknown');
  return account;
}

/** The document with that one account changed; the same document where `change` returns the same account. Throws `account.unknown`. */
export function withAccount(
  document: VaultDocument,
  id: string,
  change: (account: Account) => Account,
): VaultDocument {
  const account = findAccount(document, id);
  const changed = change(account);
  if (changed === account) return document;
  return { ...document, accounts: document.accounts.map((one) => (one === account ? changed : one)) };
}
