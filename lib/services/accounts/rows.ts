import type { AccountRow, CodeView } from '../../messages/replies.ts';
import { computeCode } from '../../otp/code.ts';
import type { Account } from '../../vault/document.ts';

/** The code of a time-based account at `now`; a counter-based one gets its code from `code.next` only. */
export function codeViewOf(account: Account, now: number): CodeView | undefined {
  if (account.type === 'hotp') return undefined;
  return computeCode(account, now);
}

/** What a list shows of an account; its secret never leaves the background. */
export const rowOf = (account: Account, now: number): AccountRow => ({
  id: account.id,
  type: account.type,
  issuer: account.issuer,
  label: account.label,
  confirmed: account.confirmed,
  code: codeViewOf(account, now),
});
