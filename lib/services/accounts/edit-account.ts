import { PortvaktError } from '../../errors.ts';
import { isBindableOrigin } from '../../fields/bindable-origin.ts';
import type { Request } from '../../messages/protocol.ts';
import { cleanText } from '../../otp/clean-text.ts';
import { OTP_LIMITS } from '../../otp/parameters.ts';
import type { Account } from '../../vault/document.ts';
import { cleanTags } from './tags.ts';

export type AccountChange = Request<'account.edit'>['change'];

const MAX_ORIGINS = 100;
const MAX_NOTE = 10_000;
/** Control characters but tab and line feed, and halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

/**
 * The account with what `change` says, cleaned; the very same object where that changes nothing. Its id, secret and parameters
 * stay whatever `change` holds. Throws `account.invalid`, `origin.unusable`.
 */
export function editAccount(account: Account, change: AccountChange): Account {
  const edited: Account = {
    ...account,
    issuer: given(change.issuer, account.issuer, (text) => cleanName(text, OTP_LIMITS.maxIssuerLength)),
    label: given(change.label, account.label, (text) => cleanName(text, OTP_LIMITS.maxLabelLength)),
    tags: given(change.tags, account.tags, cleanTags),
    note: given(change.note, account.note, cleanNote),
    origins: given(change.origins, account.origins, checkOrigins),
    pinned: change.pinned ?? account.pinned,
    icon: change.icon ?? account.icon,
    confirmed: change.confirmed ?? account.confirmed,
  };
  // One that came without any name may still be tagged; only taking the last name away is refused.
  const isNamed = edited.issuer !== '' || edited.label !== '';
  const wasNamed = account.issuer !== '' || account.label !== '';
  if (wasNamed && !isNamed) throw new PortvaktError('account.invalid');
  return isSame(account, edited) ? account : edited;
}

const given = <T>(value: T | undefined, before: T, clean: (value: T) => T): T =>
  value === undefined ? before : clean(value);

function cleanName(text: string, max: number): string {
  const clean = cleanText(text);
  // NFC can make a text longer than it was sent.
  if (clean.length > max) throw new PortvaktError('account.invalid');
  return clean;
}

/** The user's own words: their lines and spaces stay. */
function cleanNote(text: string): string {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '').trimEnd();
  if (clean.length > MAX_NOTE) throw new PortvaktError('account.invalid');
  return clean;
}

function checkOrigins(origins: readonly string[]): readonly string[] {
  if (!origins.every(isBindableOrigin)) throw new PortvaktError('origin.unusable');
  const unique = [...new Set(origins)];
  if (unique.length > MAX_ORIGINS) throw new PortvaktError('account.invalid');
  return unique;
}

const isSame = (before: Account, after: Account): boolean =>
  before.issuer === after.issuer &&
  before.label === after.label &&
  before.note === after.note &&
  before.pinned === after.pinned &&
  before.icon === after.icon &&
  before.confirmed === after.confirmed &&
  isSameList(before.tags, after.tags) &&
  isSameList(before.origins, after.origins);

const isSameList = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((item, place) => item === after[place]);
