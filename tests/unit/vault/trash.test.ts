import { describe, expect, test } from 'vitest';
import type { Account, VaultDocument } from '../../../lib/vault/document.ts';
import { EMPTY_DOCUMENT } from '../../../lib/vault/document.ts';
import { VAULT_LIMITS } from '../../../lib/vault/limits.ts';
import { restoreFromTrash, tidyTrash, TRASH_LIFE, trashAccounts } from '../../../lib/vault/trash.ts';
import { sampleAccount, sampleDocument } from '../../support/sample-document.ts';

const NOW = 1_800_000_000_000;
const one = sampleAccount(1);
const other = { ...one, secret: sampleAccount(2).secret };
const documentWith = (accounts: readonly Account[], trash: readonly Account[]): VaultDocument => ({
  ...EMPTY_DOCUMENT,
  accounts,
  trash: trash.map((account) => ({ account, trashedAt: NOW - 5 })),
});

describe('deleting', () => {
  test('moves accounts with everything that belongs to them', () => {
    const document = trashAccounts(sampleDocument(3), [sampleAccount(0).id, sampleAccount(2).id], NOW);
    expect(document.accounts).toEqual([sampleAccount(1)]);
    expect(document.trash).toEqual([0, 2].map((n) => ({ account: sampleAccount(n), trashedAt: NOW })));
  });

  test('the same account twice is one account', () => {
    expect(trashAccounts(documentWith([one], []), [one.id, one.id], NOW).trash).toHaveLength(1);
  });

  test('an account that is not there moves nothing', () => {
    expect(() => trashAccounts(documentWith([one], []), [one.id, 'not there'], NOW)).toThrow(
      'account.unknown',
    );
  });

  test('ids in the trash stay distinct, and within their length', () => {
    const long = { ...one, id: 'x'.repeat(64) };
    const gone = trashAccounts(
      documentWith([{ ...long, secret: other.secret }], [long]),
      [long.id],
      NOW,
    ).trash;
    expect(gone.map(({ account }) => account.id)).toEqual(['x'.repeat(64), `${'x'.repeat(62)}~1`]);
  });
});

describe('bringing back', () => {
  test('an account comes back as it was, last in the list', () => {
    const document = restoreFromTrash(documentWith([sampleAccount(2)], [one, sampleAccount(3)]), [one.id]);
    expect(document.accounts).toEqual([sampleAccount(2), one]);
    expect(document.trash.map(({ account }) => account)).toEqual([sampleAccount(3)]);
  });

  test('what is not in the trash brings nothing back', () => {
    expect(() => restoreFromTrash(documentWith([one], []), [one.id])).toThrow('trash.unknown');
    expect(() => restoreFromTrash(documentWith([], [one]), [one.id, 'not there'])).toThrow('trash.unknown');
  });

  test('never two accounts with one id', () => {
    const { accounts } = restoreFromTrash(documentWith([one, { ...one, id: `${one.id}~1` }], [other]), [
      one.id,
    ]);
    expect(accounts.map(({ id }) => id)).toEqual([one.id, `${one.id}~1`, `${one.id}~2`]);
    expect(accounts[2]).toEqual({ ...other, id: `${one.id}~2` });
  });

  test('the same account, there and in the trash, is one with the later counter', () => {
    const used = { ...one, counter: 7 };
    expect(restoreFromTrash(documentWith([one], [used]), [one.id])).toEqual(documentWith([used], []));
    expect(restoreFromTrash(documentWith([used], [one]), [one.id])).toEqual(documentWith([used], []));
  });

  test.each([
    { secret: other.secret },
    { digits: 8 },
    { period: 60 },
    { algorithm: 'SHA256' as const },
    { type: 'hotp' as const },
  ])('with %o it is another account', (change) => {
    const { accounts } = restoreFromTrash(documentWith([one], [{ ...one, ...change }]), [one.id]);
    expect(accounts).toEqual([one, { ...one, ...change, id: `${one.id}~1` }]);
  });

  test('ten thousand accounts, and not one more', () => {
    const { accounts } = sampleDocument(VAULT_LIMITS.maxAccounts);
    const extra = sampleAccount(VAULT_LIMITS.maxAccounts);
    expect(() => restoreFromTrash(documentWith(accounts, [extra]), [extra.id])).toThrow('account.limit');
    const last = restoreFromTrash(documentWith(accounts.slice(1), [extra]), [extra.id]);
    expect(last.accounts).toHaveLength(VAULT_LIMITS.maxAccounts);
  });
});

describe('what lies there too long', () => {
  const trashed = (trashedAt: number) => ({ ...EMPTY_DOCUMENT, trash: [{ account: one, trashedAt }] });

  test('goes after thirty days', () => {
    const young = trashed(NOW - TRASH_LIFE + 1);
    expect(tidyTrash(young, NOW)).toBe(young);
    expect(tidyTrash(trashed(NOW - TRASH_LIFE), NOW).trash).toEqual([]);
  });

  test('a clock that was set back drops nothing', () => {
    const future = trashed(NOW + 1e9);
    expect(tidyTrash(future, NOW)).toBe(future);
  });
});
