import {
  type Account,
  type AnswerRecord,
  ASK_AGAIN,
  BACKUP_RHYTHMS,
  type Registration,
  type TrashedAccount,
  type VaultCare,
  type VaultDocument,
} from '../../../vault/document.ts';
import { isSameAccount, joinAccounts, mergeEntries } from './merge-accounts.ts';

/** One document with everything that is in either. Of two choices the more careful one stays. */
export function mergeDocuments(first: VaultDocument, second: VaultDocument): VaultDocument {
  const trash = mergeTrash(first.trash, second.trash);
  const united = mergeAccounts(first.accounts, second.accounts);
  const { accounts, trash: left } = settleWithTrash(united, trash);
  return {
    version: 4,
    accounts,
    trash: left,
    registrations: mergeRegistrations(first.registrations, second.registrations),
    answers: mergeAnswers(first.answers, second.answers),
    care: mergeCare(first.care, second.care),
  };
}

function mergeAccounts(first: readonly Account[], second: readonly Account[]): readonly Account[] {
  const entriesOf = (accounts: readonly Account[]) => accounts.map((account) => ({ account }));
  const merged = mergeEntries(entriesOf(first), entriesOf(second), (present, other) => ({
    account: joinAccounts(present.account, other.account),
  }));
  return merged.map(({ account }) => account);
}

/** What is in both stays as long as the later deletion says. */
function mergeTrash(
  first: readonly TrashedAccount[],
  second: readonly TrashedAccount[],
): readonly TrashedAccount[] {
  return mergeEntries(first, second, (present, other) => ({
    account: joinAccounts(present.account, other.account),
    trashedAt: Math.max(present.trashedAt, other.trashedAt),
  }));
}

/** Deleted in one version and there in the other: it is there, with the greater counter, and not in the trash as well. */
function settleWithTrash(accounts: VaultDocument['accounts'], trash: readonly TrashedAccount[]) {
  const trashed = new Map(trash.map(({ account }) => [account.id, account]));
  const back = new Set<string>();
  const settled = accounts.map((account) => {
    const gone = trashed.get(account.id);
    if (!gone || !isSameAccount(account, gone)) return account;
    back.add(account.id);
    return joinAccounts(account, gone);
  });
  return { accounts: settled, trash: trash.filter(({ account }) => !back.has(account.id)) };
}

function mergeRegistrations(
  first: readonly Registration[],
  second: readonly Registration[],
): readonly Registration[] {
  const nameOf = ({ service, deviceId, deviceKey }: Registration) =>
    JSON.stringify([service, deviceId, deviceKey]);
  return [...new Map([...second, ...first].map((one) => [nameOf(one), one])).values()];
}

/** A decision that went further stays; between equals the earlier, because a service takes the first. */
function mergeAnswers(
  first: readonly AnswerRecord[],
  second: readonly AnswerRecord[],
): readonly AnswerRecord[] {
  const merged = new Map<string, AnswerRecord>();
  const rank = ({ state, decidedAt }: AnswerRecord) => [Number(state === 'stored'), decidedAt] as const;
  for (const answer of [...first, ...second]) {
    const name = JSON.stringify([answer.deviceId, answer.jti]);
    const present = merged.get(name);
    const [kept, came] = [present && rank(present), rank(answer)];
    if (!kept || came[0] < kept[0] || (came[0] === kept[0] && came[1] < kept[1])) merged.set(name, answer);
  }
  return [...merged.values()].sort((left, right) => left.decidedAt - right.decidedAt);
}

function mergeCare(first: VaultCare, second: VaultCare): VaultCare {
  const askAgain = Math.max(ASK_AGAIN.indexOf(first.askAgain), ASK_AGAIN.indexOf(second.askAgain));
  const often = BACKUP_RHYTHMS.filter((rhythm) => rhythm !== 'never');
  return {
    askAgain: ASK_AGAIN[askAgain] ?? 'never',
    backupEvery:
      often.find((rhythm) => rhythm === first.backupEvery || rhythm === second.backupEvery) ?? 'never',
    backupAt: Math.max(first.backupAt, second.backupAt),
    remindAfter: Math.min(first.remindAfter, second.remindAfter),
  };
}
