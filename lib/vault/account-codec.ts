import { PortvaktError } from '../errors.ts';
import { ALGORITHMS, OTP_LIMITS, OTP_TYPES } from '../otp/parameters.ts';
import { ACCOUNT_LIMITS } from './account-limits.ts';
import {
  readChoice,
  readCount,
  readFlag,
  readFrames,
  readText,
  readTexts,
  readVisits,
} from './account-values.ts';
import type { Account, VaultDocument } from './document.ts';

/** One account as a JSON array: ten thousand of them are read at every cold start, so names are not repeated. */
export type AccountTuple = readonly unknown[];

type Filling = Pick<Account, 'subdomains' | 'appended' | 'frames' | 'visits'>;

/** Every version of the content that can be read; the last is written. */
export type ContentVersion = 1 | 2 | 3 | VaultDocument['version'];

/** Values of an account in each version of the content. */
const TUPLE_LENGTH: Readonly<Record<ContentVersion, number>> = { 1: 16, 2: 17, 3: 18, 4: 22 };

const MAX_SECRET = Math.ceil((OTP_LIMITS.maxSecretBytes * 8) / 5);

/** The fields of an account in the order of docs/vault-format.md. */
export function encodeAccount(account: Account): AccountTuple {
  const { id, type, issuer, label, secret, algorithm, digits, period, counter, pin } = account;
  const { origins, confirmed, createdAt, usedAt, tags, note, pinned, icon } = account;
  const { subdomains, appended, frames, visits } = account;
  return [
    id,
    OTP_TYPES.indexOf(type),
    ALGORITHMS.indexOf(algorithm),
    digits,
    period,
    counter,
    secret,
    issuer,
    label,
    origins,
    Number(confirmed),
    createdAt,
    usedAt,
    tags,
    note,
    Number(pinned),
    icon,
    pin,
    Number(subdomains),
    Number(appended),
    frames.map(({ frame, top }) => [frame, top]),
    visits.map(({ origin, path, at }) => [origin, path, at]),
  ];
}

/** Reads an account strictly, written by hand because a schema takes several times as long. Throws `account.invalid`. */
export function decodeAccount(tuple: unknown, version: ContentVersion): Account {
  if (!Array.isArray(tuple) || tuple.length !== TUPLE_LENGTH[version])
    throw new PortvaktError('account.invalid');
  const fields: readonly unknown[] = tuple;
  return {
    id: readText(fields[0], 64, 1),
    type: readChoice(OTP_TYPES, fields[1]),
    algorithm: readChoice(ALGORITHMS, fields[2]),
    digits: readCount(fields[3], OTP_LIMITS.minDigits, OTP_LIMITS.maxDigits),
    period: readCount(fields[4], OTP_LIMITS.minPeriod, OTP_LIMITS.maxPeriod),
    counter: readCount(fields[5], 0, OTP_LIMITS.maxCounter + 1),
    secret: readSecret(fields[6]),
    issuer: readText(fields[7], OTP_LIMITS.maxIssuerLength),
    label: readText(fields[8], OTP_LIMITS.maxLabelLength),
    origins: readTexts(fields[9], ACCOUNT_LIMITS.maxOrigins),
    confirmed: readFlag(fields[10]),
    createdAt: readCount(fields[11], 0),
    usedAt: readCount(fields[12], 0),
    tags: readTexts(fields[13], ACCOUNT_LIMITS.maxTags),
    note: readText(fields[14], ACCOUNT_LIMITS.maxNote),
    pinned: readFlag(fields[15]),
    icon: version === 1 ? '' : readIcon(fields[16]),
    pin: version < 3 ? '' : readText(fields[17], OTP_LIMITS.maxPinLength),
    ...readFilling(fields, version),
  };
}

/** What filling was told and saw, which accounts of the first three versions do not have. */
function readFilling(fields: readonly unknown[], version: ContentVersion): Filling {
  if (version < 4) return { subdomains: false, appended: false, frames: [], visits: [] };
  return {
    subdomains: readFlag(fields[18]),
    appended: readFlag(fields[19]),
    frames: readFrames(fields[20]),
    visits: readVisits(fields[21]),
  };
}

function readSecret(value: unknown): string {
  const secret = readText(value, MAX_SECRET, 1);
  if (!/^[A-Z2-7]+$/.test(secret)) throw new PortvaktError('account.invalid');
  return secret;
}

function readIcon(value: unknown): string {
  const icon = readText(value, ACCOUNT_LIMITS.maxIcon);
  if (!/^[a-z0-9]*$/.test(icon)) throw new PortvaktError('account.invalid');
  return icon;
}
