import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../../lib/services/accounts/find-duplicates.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { documentOf, guarded, RFC_SECRET, sampleAccount } from '../../../support/sample-account.ts';

let made = 0;
const account = (given: Partial<Account>): Account =>
  sampleAccount({ id: `${++made}`, label: `label ${made}`, ...given });
const other = (given: Partial<Account>): Account =>
  account({ secret: `MFRGG${'A'.repeat(++made)}`, ...given });

const found = (...accounts: Account[]) =>
  findDuplicates(documentOf(...accounts)).map(({ same, rows }) => [same, ...rows.map(({ id }) => id)]);

describe('findDuplicates', () => {
  it('finds nothing where nothing is double', () => {
    expect(found()).toEqual([]);
    expect(found(account({}), other({}))).toEqual([]);
  });

  it('finds the same secret under any name', () => {
    expect(found(account({ id: 'a' }), other({}), account({ id: 'b', issuer: 'x', counter: 4 }))).toEqual([
      ['secret', 'a', 'b'],
    ]);
  });

  it.each<Partial<Account>>([
    { type: 'hotp' },
    { algorithm: 'SHA256' },
    { digits: 8 },
    { period: 60 },
    { pin: '1' },
  ])('the same secret with %j gives other codes', (given) => {
    expect(found(account({}), account(given))).toEqual([]);
  });

  it('finds the same name, however it is written', () => {
    const one = other({ id: 'a', issuer: 'Førde', label: 'Kari' });
    const two = other({ id: 'b', issuer: 'FORDE', label: 'kari' });
    const elsewhere = [
      other({ issuer: 'Førde K', label: 'ari' }),
      other({ issuer: 'Førde', label: 'K ari' }),
    ];
    expect(found(one, ...elsewhere, two)).toEqual([['name', 'a', 'b']]);
  });

  it('does not take two without a name for one', () => {
    expect(found(other({ issuer: '', label: '' }), other({ issuer: '', label: '' }))).toEqual([]);
  });

  it('counts the same secret once among the same name', () => {
    const name = { issuer: 'x', label: 'y' };
    const twins = [account({ id: 'a', ...name }), account({ id: 'b', ...name })];
    expect(found(...twins)).toEqual([['secret', 'a', 'b']]);
    expect(found(...twins, other({ id: 'c', ...name }))).toEqual([
      ['secret', 'a', 'b'],
      ['name', 'a', 'c'],
    ]);
  });

  it('shows them in list order, without codes or secrets', () => {
    const twins = documentOf(account({ id: 'a' }), account({ id: 'p', pinned: true }));
    const groups = findDuplicates(guarded(twins));
    expect(groups[0]?.rows).toMatchObject([
      { id: 'p', guarded: true },
      { id: 'a', guarded: true },
    ]);
    expect(findDuplicates(twins)[0]?.rows[0]).not.toHaveProperty('code');
    expect(JSON.stringify(groups)).not.toContain(RFC_SECRET);
  });

  it('answers with no more than a page can show', () => {
    const pairs = Array.from({ length: 10_000 }, (_, n) => account({ secret: `PAIR${Math.floor(n / 2)}` }));
    expect(findDuplicates(documentOf(...pairs))).toHaveLength(200);
    const alike = Array.from({ length: 10_000 }, () => account({}));
    expect(findDuplicates(documentOf(...alike)).map(({ rows }) => rows.length)).toEqual([200]);
  });
});
