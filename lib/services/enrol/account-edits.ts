import { PortvaktError } from '../../errors.ts';
import type { NamedOtp } from '../../otp/parameters.ts';
import { createAccount } from '../../vault/create-account.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { VAULT_LIMITS } from '../../vault/limits.ts';
import { trashAccounts } from '../../vault/trash.ts';
import type { RandomBytes } from '../ports.ts';
import { knownAccounts } from './known-accounts.ts';

export interface Making {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: RandomBytes;
}

interface Edited {
  readonly document: VaultDocument;
  readonly account: Account;
}

/** The document with that account, last. One that gives the same codes is not saved again, it only gains the origins. Throws `account.limit`. */
export function withEnrolled(
  document: VaultDocument,
  otp: NamedOtp,
  origins: readonly string[],
  making: Making,
): Edited {
  const known = knownAccounts(document).same(otp);
  if (!known) {
    checkRoom(document, 1);
    const made = createAccount(otp, origins, making);
    return { document: { ...document, accounts: [...document.accounts, made] }, account: made };
  }
  const gained = origins.filter((origin) => !known.origins.includes(origin));
  if (gained.length === 0) return { document, account: known };
  const account = { ...known, origins: [...known.origins, ...gained] };
  const accounts = document.accounts.map((one) => (one === known ? account : one));
  return { document: { ...document, accounts }, account };
}

/**
 * The document with a new secret in the place of an account of it: it takes over where and how the old one is filled, its tags, note,
 * pin and icon; the old one goes to the trash.
 */
export function withReplaced(
  document: VaultDocument,
  old: Account,
  otp: NamedOtp,
  origins: readonly string[],
  making: Making,
): Edited {
  const account: Account = {
    ...createAccount(otp, [...new Set([...old.origins, ...origins])], making),
    tags: old.tags,
    note: old.note,
    pinned: old.pinned,
    icon: old.icon,
    subdomains: old.subdomains,
    appended: old.appended,
    frames: old.frames,
    visits: old.visits,
  };
  const place = document.accounts.indexOf(old);
  const trashed = trashAccounts(document, [old.id], making.now);
  return { document: { ...trashed, accounts: trashed.accounts.toSpliced(place, 0, account) }, account };
}

/** What of these is not there yet, each once. */
export function newOnes(document: VaultDocument, otps: readonly NamedOtp[]): readonly NamedOtp[] {
  const known = knownAccounts(document);
  const fresh = new Map<string, NamedOtp>();
  for (const otp of otps) {
    const { type, secret, algorithm, digits, period } = otp;
    const key = [type, secret, algorithm, digits, period].join(' ');
    if (!known.same(otp) && !fresh.has(key)) fresh.set(key, otp);
  }
  return [...fresh.values()];
}

/** Throws `account.limit` where so many more do not fit. */
export function checkRoom(document: VaultDocument, more: number): void {
  if (document.accounts.length + more > VAULT_LIMITS.maxAccounts)
    throw new PortvaktError('account.limit', { limit: VAULT_LIMITS.maxAccounts });
}
