import { describe, expect, test } from 'vitest';
import { identityOf, isSameOtp, withFreeId, withLaterCounter } from '../../../lib/vault/account-identity.ts';
import type { Account } from '../../../lib/vault/document.ts';
import { sampleAccount } from '../../support/sample-account.ts';

const account = sampleAccount();
/** Each makes other codes. */
const OTHER_CODES: readonly Partial<Account>[] = [
  { secret: 'JBSWY3DPEHPK3PXP' },
  { type: 'hotp' },
  { algorithm: 'SHA256' },
  { digits: 8 },
  { period: 60 },
  { pin: '1234' },
];
const SAME_CODES: readonly Partial<Account>[] = [
  { issuer: 'x', label: 'y', note: 'z', tags: ['t'], pinned: true },
  { counter: 9 },
  { origins: [], createdAt: 1, usedAt: 2, confirmed: false },
];

describe('the same codes', () => {
  test.each(OTHER_CODES)('not with %o', (change) => {
    expect(isSameOtp(account, { ...account, ...change })).toBe(false);
    expect(identityOf({ ...account, ...change })).not.toBe(identityOf(account));
  });

  test.each(SAME_CODES)('also with %o', (change) => {
    expect(isSameOtp(account, { ...account, ...change })).toBe(true);
    expect(identityOf({ ...account, ...change })).toBe(identityOf(account));
  });
});

describe('the identity of an account', () => {
  test('is that of its first id', () => {
    for (const id of ['sample~1', 'sample~12'])
      expect(identityOf({ ...account, id })).toBe(identityOf(account));
    for (const id of ['other', 'sample~', 'sample~1x', 'sam~1ple']) {
      expect(identityOf({ ...account, id })).not.toBe(identityOf(account));
    }
  });

  test('keeps digits and period apart', () => {
    const sixty = { ...account, digits: 6, period: 30 };
    expect(identityOf(sixty)).not.toBe(identityOf({ ...account, digits: 63, period: 0 }));
  });
});

describe('a free id', () => {
  test('is its own where nobody has it, and the account stays the very same', () => {
    expect(withFreeId(account, new Set())).toBe(account);
  });

  test('is the first free number behind it', () => {
    expect(withFreeId(account, new Set(['sample'])).id).toBe('sample~1');
    expect(withFreeId(account, new Set(['sample', 'sample~1'])).id).toBe('sample~2');
  });

  test('is never longer than 64 characters', () => {
    const long = { ...account, id: 'a'.repeat(64) };
    expect(withFreeId(long, new Set([long.id])).id).toBe(`${'a'.repeat(62)}~1`);
  });
});

describe('the later counter', () => {
  test('is the greater one, whichever side it is on', () => {
    const [low, high] = [sampleAccount({ counter: 3 }), sampleAccount({ counter: 8, label: 'x' })];
    expect(withLaterCounter(low, high)).toEqual({ ...low, counter: 8 });
    expect(withLaterCounter(high, low)).toBe(high);
    expect(withLaterCounter(low, sampleAccount({ counter: 3 }))).toBe(low);
  });
});
