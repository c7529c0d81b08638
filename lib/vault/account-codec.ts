import { PortvaktError } from '../errors.ts';
import { ALGORITHMS, OTP_LIMITS, OTP_TYPES } from '../otp/parameters.ts';
import type { Account, VaultDocument } from './document.ts';

/** One account as a JSON array: ten thousand of them are read at every cold start, so names are not repeated. */
export type AccountTuple = readonly unknown[];

/** Every version of the content that can be read; the last is written. */
export type ContentVersion = 1 | 2 | VaultDocument['version'];

/** Values of an account in each version of the content. */
const TUPLE_LENGTH: Readonly<Record<ContentVersion, number>> = { 1: 16, 2: 17, 3: 18 };

const MAX_ORIGINS = 100;
const MAX_TAGS = 100;
const MAX_NOTE = 10_000;
const MAX_TEXT = 2048;
const MAX_ICON = 40;
const MAX_SECRET = Math.ceil((OTP_LIMITS.maxSecretBytes * 8) / 5);

/** The fields of an account in the order of docs/vault-format.md. */
export function encodeAccount(account: Account): AccountTuple {
  const { id, type, issuer, label, secret, algorithm, digits, period, counter, pin } = account;
  const { origins, confirmed, createdAt, usedAt, tags, note, pinned, icon } = account;
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
    origins: readTexts(fields[9], MAX_ORIGINS),
    confirmed: readCount(fields[10], 0, 1) === 1,
    createdAt: readCount(fields[11], 0),
    usedAt: readCount(fields[12], 0),
    tags: readTexts(fields[13], MAX_TAGS),
    note: readText(fields[14], MAX_NOTE),
    pinned: readCount(fields[15], 0, 1) === 1,
    icon: version === 1 ? '' : readIcon(fields[16]),
    pin: version < 3 ? '' : readText(fields[17], OTP_LIMITS.maxPinLength),
  };
}

function readText(value: unknown, longest: number, shortest = 0): string {
  if (typeof value !== 'string' || value.length > longest || value.length < shortest) {
    throw new PortvaktError('account.invalid');
  }
  return value;
}

function readSecret(value: unknown): string {
  const secret = readText(value, MAX_SECRET, 1);
  if (!/^[A-Z2-7]+$/.test(secret)) throw new PortvaktError('account.invalid');
  return secret;
}

function readIcon(value: unknown): string {
  const icon = readText(value, MAX_ICON);
  if (!/^[a-z0-9]*$/.test(icon)) throw new PortvaktError('account.invalid');
  return icon;
}

function readTexts(value: unknown, most: number): string[] {
  if (!Array.isArray(value) || value.length > most) throw new PortvaktError('account.invalid');
  return value.map((item: unknown) => readText(item, MAX_TEXT));
}

function readCount(value: unknown, lowest: number, highest: number = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < lowest || value > highest) {
    throw new PortvaktError('account.invalid');
  }
  return value;
}

function readChoice<const T extends string>(choices: readonly T[], value: unknown): T {
  const choice = typeof value === 'number' ? choices[value] : undefined;
  if (choice === undefined) throw new PortvaktError('account.invalid');
  return choice;
}
