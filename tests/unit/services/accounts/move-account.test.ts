import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveAccount } from '../../../../lib/services/accounts/move-account.ts';
import { orderedAccounts } from '../../../../lib/services/accounts/search.ts';
import type { VaultDocument } from '../../../../lib/vault/document.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';

const of = (...names: readonly string[]): VaultDocument =>
  documentOf(...names.map((id) => sampleAccount({ id, pinned: id.startsWith('p') })));
const idsIn = (document: VaultDocument) => orderedAccounts(document).map(({ id }) => id);

/** p1 and p2 are pinned; they were not added one after the other. */
const LIST = of('a', 'p1', 'b', 'p2', 'c');

describe('moveAccount', () => {
  it.each([
    ['c', 'a', 'p1 p2 c a b'],
    ['a', 'c', 'p1 p2 b a c'],
    ['a', undefined, 'p1 p2 b c a'],
    ['p2', 'p1', 'p2 p1 a b c'],
    ['p1', undefined, 'p2 p1 a b c'],
  ])('puts %s before %s', (id, before, expected) => {
    expect(idsIn(moveAccount(LIST, id, before)).join(' ')).toBe(expected);
  });

  it.each([
    ['p1', 'b', 'p2 p1 a b c'],
    ['c', 'p1', 'p1 p2 c a b'],
    ['c', 'p2', 'p1 p2 c a b'],
  ])('ends at the border of the pinned ones: %s before %s', (id, before, expected) => {
    expect(idsIn(moveAccount(LIST, id, before)).join(' ')).toBe(expected);
  });

  it.each([
    ['a', 'a'],
    ['a', 'b'],
    ['c', undefined],
    ['p2', undefined],
    ['p2', 'a'],
    ['a', 'p1'],
  ])('%s before %s is where it stands: nothing to save', (id, before) => {
    expect(moveAccount(LIST, id, before)).toBe(LIST);
  });

  it.each([
    ['x', 'a'],
    ['a', 'x'],
    ['x', undefined],
    ['x', 'x'],
    ['__proto__', 'a'],
  ])('does not know %s before %s', (id, before) => {
    expect(() => moveAccount(LIST, id, before)).toThrow('account.unknown');
  });

  it('leaves the others where they would be without the pin', () => {
    const moved = moveAccount(LIST, 'p2', 'p1');
    expect(moved.accounts.map(({ id }) => id)).toEqual(['a', 'p2', 'b', 'p1', 'c']);
  });

  it('never loses, doubles or changes an account, and puts it where it was sent', () => {
    const anyList = fc
      .array(fc.boolean(), { minLength: 1, maxLength: 20 })
      .map((pins) => documentOf(...pins.map((pinned, n) => sampleAccount({ id: `${n}`, pinned }))));
    const anyMoves = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: undefined })), { maxLength: 10 });
    fc.assert(
      fc.property(anyList, anyMoves, (start, moves) => {
        let document = start;
        for (const [from, to] of moves) {
          const all = document.accounts;
          const account = all[from % all.length];
          const target = to === undefined ? undefined : all[to % all.length];
          if (!account) continue;
          document = moveAccount(document, account.id, target?.id);
          expect(new Set(document.accounts)).toEqual(new Set(all));
          expect(document.accounts).toHaveLength(all.length);
          const list = orderedAccounts(document);
          const place = list.indexOf(account);
          if (target && target !== account && target.pinned === account.pinned) {
            expect(list[place + 1]).toBe(target);
          }
        }
      }),
    );
  });
});
