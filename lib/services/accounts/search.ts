import type { Account, VaultDocument } from '../../vault/document.ts';

/** Most names; what follows costs ten times as much. */
const PLAIN = /^[ -~]*$/;

/** Lower case without marks, so that "forde" finds "Førde" written as either; ø and æ have no decomposition. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'a');
}

const folded = new WeakMap<Account, string>();

function haystackOf(account: Account): string {
  const known = folded.get(account);
  if (known !== undefined) return known;
  const made = foldText(`${account.issuer} ${account.label} ${account.tags.join(' ')}`);
  folded.set(account, made);
  return made;
}

const pinnedFirst = new WeakMap<VaultDocument, readonly Account[]>();

/** All accounts in the order of the list: pinned ones first, each half in the order the user gave. */
export function orderedAccounts(document: VaultDocument): readonly Account[] {
  const known = pinnedFirst.get(document);
  if (known) return known;
  const pinned = document.accounts.filter((account) => account.pinned);
  const rest = document.accounts.filter((account) => !account.pinned);
  const ordered = pinned.length ? [...pinned, ...rest] : document.accounts;
  pinnedFirst.set(document, ordered);
  return ordered;
}

/**
 * Accounts whose issuer, label or tags contain every word of `query`, in list order. Notes are left out: a hit that the list does not
 * show is only a riddle, and what stands in a note is nobody's business who looks over a shoulder.
 */
export function searchAccounts(document: VaultDocument, query: string): readonly Account[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const all = orderedAccounts(document);
  if (words.length === 0) return all;
  return all.filter((account) => {
    const haystack = haystackOf(account);
    return words.every((word) => haystack.includes(word));
  });
}
