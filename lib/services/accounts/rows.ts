import type { AccountDetails, AccountRow, CodeView } from '../../messages/replies.ts';
import { computeCode } from '../../otp/code.ts';
import { needsPin } from '../../otp/pin.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { areCodesGuarded } from './code-guard.ts';

/** The code of a time-based account at `now`; a counter-based one gets its code from `code.next` only. */
export function codeViewOf(account: Account, now: number): CodeView | undefined {
  if (account.type === 'hotp') return undefined;
  return computeCode(account, now);
}

/** What a list shows of an account without its code, which takes by far the most time; its secret never leaves the background. */
export const bareRowOf = (account: Account, document: VaultDocument): AccountRow => ({
  id: account.id,
  type: account.type,
  issuer: account.issuer,
  label: account.label,
  confirmed: account.confirmed,
  pinned: account.pinned,
  icon: account.icon,
  guarded: areCodesGuarded(document),
});

/** The same with the code at `now`, unless codes are asked for again in this document. */
export function rowOf(account: Account, document: VaultDocument, now: number): AccountRow {
  const row = bareRowOf(account, document);
  return row.guarded ? row : { ...row, code: codeViewOf(account, now) };
}

/** Everything of an account but its secret and its PIN, named one by one so that nothing is added by accident. */
export const detailsOf = (account: Account): AccountDetails => ({
  id: account.id,
  type: account.type,
  issuer: account.issuer,
  label: account.label,
  algorithm: account.algorithm,
  digits: account.digits,
  period: account.period,
  counter: account.counter,
  needsPin: needsPin(account),
  origins: account.origins,
  subdomains: account.subdomains,
  appended: account.appended,
  frames: account.frames,
  tags: account.tags,
  note: account.note,
  pinned: account.pinned,
  icon: account.icon,
  confirmed: account.confirmed,
  createdAt: account.createdAt,
  usedAt: account.usedAt,
});
