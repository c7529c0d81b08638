import { PortvaktError } from '../../errors.ts';
import { isBindableOrigin, isWarnedOrigin } from '../../origins/bindable-origin.ts';
import type { Request } from '../../messages/protocol.ts';
import { cleanText } from '../../otp/clean-text.ts';
import { OTP_LIMITS } from '../../otp/parameters.ts';
import { ACCOUNT_LIMITS } from '../../vault/account-limits.ts';
import type { Account } from '../../vault/document.ts';
import { keepFrames } from './edit-frames.ts';
import { cleanTags } from './tags.ts';

export type AccountChange = Request<'account.edit'>['change'];

const { maxNote, maxOrigins } = ACCOUNT_LIMITS;
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
    subdomains: change.subdomains ?? account.subdomains,
    appended: change.appended ?? account.appended,
    frames: given(change.frames, account.frames, (wanted) => keepFrames(account.frames, wanted)),
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
  if (clean.length > maxNote) throw new PortvaktError('account.invalid');
  return clean;
}

/** Plain http elsewhere too: the form warns of it, and nothing but the form edits. */
function checkOrigins(origins: readonly string[]): readonly string[] {
  if (!origins.every((origin) => isBindableOrigin(origin) || isWarnedOrigin(origin)))
    throw new PortvaktError('origin.unusable');
  const unique = [...new Set(origins)];
  if (unique.length > maxOrigins) throw new PortvaktError('account.invalid');
  return unique;
}

const isSame = (before: Account, after: Account): boolean =>
  before.issuer === after.issuer &&
  before.label === after.label &&
  before.note === after.note &&
  before.pinned === after.pinned &&
  before.icon === after.icon &&
  before.confirmed === after.confirmed &&
  before.subdomains === after.subdomains &&
  before.appended === after.appended &&
  before.frames.length === after.frames.length &&
  isSameList(before.tags, after.tags) &&
  isSameList(before.origins, after.origins);

const isSameList = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((item, place) => item === after[place]);
