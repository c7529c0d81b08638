import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, Registration, VaultDocument } from '../../../lib/vault/document.ts';
import { EMPTY_DOCUMENT, NO_CARE } from '../../../lib/vault/document.ts';
import { restoreDocument } from '../../../lib/vault/restore-document.ts';
import { sampleAccount } from '../../support/sample-document.ts';

const NOW = 1_800_000_000_000;
const documentOf = (accounts: readonly Account[], trash: readonly Account[] = []): VaultDocument => ({
  ...EMPTY_DOCUMENT,
  accounts,
  trash: trash.map((account) => ({ account, trashedAt: NOW - 5 })),
});
const [one, two, three] = [sampleAccount(1), sampleAccount(2), sampleAccount(3)];
const restore = (present: VaultDocument, old: VaultDocument) => restoreDocument(present, old, NOW);

describe('restoring from an earlier document', () => {
  test('its accounts come back in its order; others go to the trash', () => {
    const { document, accounts, trashed } = restore(documentOf([three, one]), documentOf([one, two]));
    expect(document.accounts).toEqual([one, two]);
    expect(document.trash).toEqual([{ account: three, trashedAt: NOW }]);
    expect({ accounts, trashed }).toEqual({ accounts: 1, trashed: 1 });
  });

  test.each([
    { secret: two.secret },
    { digits: 8 },
    { period: 60 },
    { algorithm: 'SHA256' as const },
    { type: 'hotp' as const },
  ])('another account under the same id (%o) goes to the trash', (change) => {
    const changed = { ...one, ...change };
    const { document } = restore(documentOf([changed]), documentOf([one]));
    expect(document.accounts).toEqual([one]);
    expect(document.trash).toEqual([{ account: changed, trashedAt: NOW }]);
  });

  test('an account that both have is named as in the earlier one, with the greater counter of all', () => {
    const present = documentOf([{ ...one, label: 'new', counter: 4 }]);
    const later = { ...two, counter: 9 };
    const old = documentOf([{ ...one, label: 'old', counter: 2 }, two], [later]);
    expect(restore(present, old).document.accounts).toEqual([{ ...one, label: 'old', counter: 4 }, later]);
  });

  test('what comes back is not in the trash any more, and brings its counter along', () => {
    const { document, trashed } = restore(documentOf([], [{ ...one, counter: 9 }]), documentOf([one]));
    expect(document).toEqual(documentOf([{ ...one, counter: 9 }]));
    expect(trashed).toBe(0);
  });

  test('the trash of both stays, once, with distinct ids', () => {
    const other = { ...one, secret: three.secret };
    const { document } = restore(documentOf([], [one, two]), documentOf([], [two, other]));
    const ids = document.trash.map(({ account }) => account.id);
    expect(ids).toEqual([one.id, two.id, `${one.id}~1`]);
    expect(restore(document, documentOf([], [other])).document.trash).toEqual(document.trash);
  });

  test('registrations of both stay, the present one wins; answers and care are the present ones', () => {
    const registration = (deviceId: string, issuer: string) => ({ deviceId, issuer }) as Registration;
    const answers = [{ jti: 'present' }] as unknown as VaultDocument['answers'];
    const present: VaultDocument = {
      ...EMPTY_DOCUMENT,
      registrations: [registration('a', 'present')],
      answers,
      care: { ...NO_CARE, askAgain: 'codes' },
    };
    const old: VaultDocument = {
      ...EMPTY_DOCUMENT,
      registrations: [registration('a', 'old'), registration('b', 'old')],
      answers: [{ jti: 'old' }] as unknown as VaultDocument['answers'],
    };
    const { document } = restore(present, old);
    expect(document.registrations).toEqual([registration('a', 'present'), registration('b', 'old')]);
    expect(document.answers).toBe(answers);
    expect(document.care.askAgain).toBe('codes');
  });

  test('nothing is ever lost, whatever the two hold', () => {
    const account = fc
      .tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.nat({ max: 9 }))
      .map(([id, secret, counter]) => ({
        ...sampleAccount(id),
        secret: sampleAccount(secret).secret,
        counter,
      }));
    const accounts = fc.uniqueArray(account, { maxLength: 4, selector: ({ id }) => id });
    const document = fc.tuple(accounts, accounts).map(([kept, gone]) => documentOf(kept, gone));
    fc.assert(
      fc.property(document, document, (present, old) => {
        const { document: result } = restore(present, old);
        const all = [...result.accounts, ...result.trash.map((entry) => entry.account)];
        for (const source of [present, old]) {
          for (const wanted of [...source.accounts, ...source.trash.map((entry) => entry.account)]) {
            const found = all.some(
              ({ id, secret, counter }) =>
                id.startsWith(wanted.id) && secret === wanted.secret && counter >= wanted.counter,
            );
            expect(found).toBe(true);
          }
        }
        expect(new Set(result.accounts.map(({ id }) => id)).size).toBe(result.accounts.length);
        expect(new Set(result.trash.map((entry) => entry.account.id)).size).toBe(result.trash.length);
      }),
    );
  });
});
