import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClearlyFirst, rankAccounts } from '../../../../lib/services/accounts/rank-accounts.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { sampleAccount } from '../../../support/sample-account.ts';

const ORIGIN = 'https://idp.example';
const NOW = 1_000_000;
const account = (id: string, change: Partial<Account> = {}) =>
  sampleAccount({ id, origins: [ORIGIN], ...change });
const visit = (path: string, at = 10, origin = ORIGIN) => ({ origin, path, at });
const order = (path: string, ...accounts: Account[]) =>
  rankAccounts(accounts, ORIGIN, path, NOW)
    .map(({ id }) => id)
    .join('');
const isClear = (path: string, ...accounts: Account[]) =>
  isClearlyFirst(rankAccounts(accounts, ORIGIN, path, NOW), ORIGIN, path);

describe('rankAccounts', () => {
  it('goes by the path before all', () => {
    const a = account('a', { visits: [visit('/realms/uio/login', 99)], usedAt: 99, pinned: true });
    const b = account('b', { visits: [visit('/realms/ntnu/login', 1)] });
    expect(order('/realms/ntnu/otp', a, b)).toBe('ba');
    expect(order('/realms/uio/otp', b, a)).toBe('ab');
  });

  it('compares whole segments', () => {
    const a = account('a', { visits: [visit('/realms/uio-test')] });
    const b = account('b', { visits: [visit('/realms/uio')] });
    expect(order('/realms/uio/otp', a, b)).toBe('ba');
    expect(order('//realms///uio//', a, b)).toBe('ba');
  });

  it('then by the last fill there, by the last use, and by the pin', () => {
    const a = account('a', { visits: [visit('/in', 5)], usedAt: 90 });
    const b = account('b', { visits: [visit('/in', 6)], usedAt: 80 });
    expect(order('/in', a, b)).toBe('ba');
    expect(order('/in', account('a', { usedAt: 1 }), account('b', { usedAt: 2 }))).toBe('ba');
    expect(order('/in', account('a'), account('b', { pinned: true }))).toBe('ba');
    expect(order('/in', account('b'), account('a'))).toBe('ba');
  });

  it('counts no fill at another origin', () => {
    const a = account('a', { visits: [visit('/in', 900, 'https://other.example')] });
    const b = account('b', { visits: [visit('/', 1)] });
    expect(order('/in', a, b)).toBe('ba');
  });

  it('puts what is bound exactly before what is allowed as a sub-domain', () => {
    const a = account('a', { origins: ['https://example'], subdomains: true, visits: [visit('/in')] });
    expect(order('/in', a, account('b'))).toBe('ba');
  });

  it('takes what a clock that ran ahead wrote for now', () => {
    const a = account('a', { visits: [visit('/in', NOW + 50)], usedAt: 1 });
    const b = account('b', { visits: [visit('/in', NOW)], usedAt: 2 });
    expect(order('/in', a, b)).toBe('ba');
    expect(order('/in', account('a', { usedAt: NOW + 9 }), account('b', { usedAt: NOW, pinned: true }))).toBe(
      'ba',
    );
  });

  const anyAccount = fc
    .record({
      visits: fc.array(
        fc
          .record({
            origin: fc.constantFrom(ORIGIN, 'https://other.example'),
            path: fc.constantFrom('/', '/a', '/a/b', '/a/b/c', '/b', ''),
            at: fc.nat({ max: 3 }),
          })
          .map((one) => one),
        { maxLength: 4 },
      ),
      usedAt: fc.nat({ max: 3 }),
      pinned: fc.boolean(),
    })
    .map((change) => account('x', change));
  const anyAccounts = fc.array(anyAccount, { maxLength: 6 });
  const anyPath = fc.constantFrom('/', '/a', '/a/b', '/a/b/c', '/c', '');

  it('loses and invents none, and an order once made stays', () => {
    fc.assert(
      fc.property(anyAccounts, anyPath, (accounts, path) => {
        const ranked = rankAccounts(accounts, ORIGIN, path, NOW);
        expect(new Set(ranked)).toEqual(new Set(accounts));
        expect(ranked).toHaveLength(accounts.length);
        expect(rankAccounts(ranked, ORIGIN, path, NOW)).toEqual(ranked);
      }),
    );
  });

  it('whoever was filled at the very path last is first', () => {
    fc.assert(
      fc.property(anyAccounts, anyAccount, fc.constantFrom('/a', '/a/b'), (accounts, chosen, path) => {
        const last = { ...chosen, visits: [visit(path, NOW), ...chosen.visits] };
        const [first] = rankAccounts([...accounts, last], ORIGIN, path, NOW);
        expect(first).toBe(last);
      }),
    );
  });

  it('what is clearly first is so in whatever order they come', () => {
    fc.assert(
      fc.property(anyAccounts, anyPath, (accounts, path) => {
        const ranked = rankAccounts(accounts, ORIGIN, path, NOW);
        const turned = rankAccounts([...accounts].reverse(), ORIGIN, path, NOW);
        expect(isClearlyFirst(ranked, ORIGIN, path)).toBe(isClearlyFirst(turned, ORIGIN, path));
        if (isClearlyFirst(ranked, ORIGIN, path)) expect(turned[0]).toBe(ranked[0]);
      }),
    );
  });
});

describe('isClearlyFirst', () => {
  it('wants a fill at that path, and none of another account as near', () => {
    const a = account('a', { visits: [visit('/uio/login')] });
    expect(isClear('/uio/login', a, account('b'))).toBe(true);
    expect(isClear('/uio/login', a, account('b', { visits: [visit('/ntnu/login')] }))).toBe(true);
    expect(isClear('/uio/login', a, account('b', { visits: [visit('/uio/login', 1)] }))).toBe(false);
    expect(isClear('/uio/login', a, account('b', { visits: [visit('/uio')] }))).toBe(true);
  });

  it('is not satisfied with the same site', () => {
    const a = account('a', { visits: [visit('/uio/login')] });
    expect(isClear('/ntnu/login', a, account('b'))).toBe(false);
    expect(isClear('/', a, account('b'))).toBe(true);
  });

  it('says nothing of accounts that were never filled', () => {
    expect(isClear('/', account('a'), account('b'))).toBe(false);
    expect(isClear('/', account('a'))).toBe(false);
    expect(isClear('/')).toBe(false);
  });
});
