import { PortvaktError } from '../errors.ts';
import { ACCOUNT_LIMITS } from './account-limits.ts';
import type { AgreedFrame, Visit } from './document.ts';

/** The values of an account in the document, each read strictly. All throw `account.invalid`. */

export function readText(value: unknown, longest: number, shortest = 0): string {
  if (typeof value !== 'string' || value.length > longest || value.length < shortest) {
    throw new PortvaktError('account.invalid');
  }
  return value;
}

/** An origin or a tag. */
const readShort = (value: unknown): string => readText(value, ACCOUNT_LIMITS.maxText);

export const readTexts = (value: unknown, most: number): readonly string[] =>
  readList(value, most).map(readShort);

export function readCount(value: unknown, lowest: number, highest: number = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < lowest || value > highest) {
    throw new PortvaktError('account.invalid');
  }
  return value;
}

/** 0 or 1. */
export const readFlag = (value: unknown): boolean => readCount(value, 0, 1) === 1;

export function readChoice<const T extends string>(choices: readonly T[], value: unknown): T {
  const choice = typeof value === 'number' ? choices[value] : undefined;
  if (choice === undefined) throw new PortvaktError('account.invalid');
  return choice;
}

export const readFrames = (value: unknown): readonly AgreedFrame[] =>
  readList(value, ACCOUNT_LIMITS.maxFrames).map((item) => {
    const [frame, top] = readEntry(item, 2);
    return { frame: readShort(frame), top: readShort(top) };
  });

export const readVisits = (value: unknown): readonly Visit[] =>
  readList(value, ACCOUNT_LIMITS.maxVisits).map((item) => {
    const [origin, path, at] = readEntry(item, 3);
    return {
      origin: readShort(origin),
      path: readText(path, ACCOUNT_LIMITS.maxPath),
      at: readCount(at, 0),
    };
  });

function readList(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new PortvaktError('account.invalid');
  return value;
}

function readEntry(value: unknown, length: number): readonly unknown[] {
  const entry = readList(value, length);
  if (entry.length !== length) throw new PortvaktError('account.invalid');
  return entry;
}
