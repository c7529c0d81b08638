import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Reorder } from '../../../components/accounts/reorder.svelte.ts';
import { AccountRows } from '../../../components/codes/account-rows.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient } from '../fake-shell.ts';
import { row } from '../fixtures.ts';

/** So many pinned accounts, then so many others, all of them here. */
function orderOf(pinned: number, others: number) {
  const { client } = fakeClient({});
  const rows = new AccountRows(client);
  const all = Array.from({ length: pinned + others }, (_, index) => row(index, { pinned: index < pinned }));
  rows.adopt({ total: all.length, offset: 0, rows: all });
  const move = vi.fn((_id: string, _before: string | undefined) => Promise.resolve());
  const reorder = new Reorder(rows, move);
  return { rows, move, reorder, ids: () => all.map((_, index) => rows.at(index)?.id) };
}

describe('Reorder', () => {
  it('moves a row down and puts it before the one that comes after it', async () => {
    const { reorder, move, ids } = orderOf(0, 4);
    reorder.pickUp(0);
    reorder.step(1);
    expect(reorder.step(1)).toBe(2);
    expect([0, 1, 2, 3].map((index) => reorder.placeOf(index))).toEqual([2, 0, 1, 3]);
    expect(await reorder.drop()).toBe(2);
    expect(move).toHaveBeenCalledExactlyOnceWith('account-0', 'account-3');
    expect(ids()).toEqual(['account-1', 'account-2', 'account-0', 'account-3']);
    expect(reorder.held).toBeUndefined();
    expect(reorder.said).toBe('reorder_dropped');
  });

  it('puts a row last before nothing', async () => {
    const { reorder, move } = orderOf(0, 3);
    reorder.pickUp(1);
    reorder.step(1);
    reorder.step(1);
    await reorder.drop();
    expect(move).toHaveBeenCalledExactlyOnceWith('account-1', undefined);
  });

  it('saves nothing where it is put back or dropped where it was', async () => {
    const { reorder, move, ids } = orderOf(0, 3);
    reorder.pickUp(1);
    reorder.step(-1);
    reorder.putBack();
    expect(reorder.said).toBe('reorder_back');
    expect(reorder.placeOf(1)).toBe(1);
    reorder.pickUp(1);
    reorder.step(-1);
    reorder.step(1);
    expect(await reorder.drop()).toBe(1);
    expect(await reorder.drop()).toBeUndefined();
    expect(move).not.toHaveBeenCalled();
    expect(ids()).toEqual(['account-0', 'account-1', 'account-2']);
  });

  it('stops where the pinned ones end, from either side', () => {
    const { reorder } = orderOf(2, 2);
    reorder.pickUp(0);
    reorder.step(1);
    expect(reorder.step(1)).toBe(1);
    reorder.putBack();
    reorder.pickUp(3);
    reorder.aim(0.2);
    expect(reorder.placeOf(3)).toBe(0.2);
    expect(reorder.placeOf(2)).toBe(3);
    expect(reorder.placeOf(1)).toBe(1);
  });

  it('follows a pointer between the rows, and not beyond them', () => {
    const { reorder } = orderOf(0, 3);
    reorder.pickUp(0);
    reorder.aim(1.4);
    expect([0, 1, 2].map((index) => reorder.placeOf(index))).toEqual([1.4, 0, 2]);
    reorder.aim(99);
    expect([0, 1, 2].map((index) => reorder.placeOf(index))).toEqual([2, 0, 1]);
    reorder.aim(-5);
    expect([0, 1, 2].map((index) => reorder.placeOf(index))).toEqual([0, 1, 2]);
  });

  it('asks for the row after the place where that is not here', async () => {
    const { client, requestsOf } = fakeClient({
      'account.list': ({ offset, limit }) => ({
        total: 100,
        offset,
        rows: Array.from({ length: Math.min(limit, 100 - offset) }, (_, place) => row(offset + place)),
      }),
    });
    const rows = new AccountRows(client);
    rows.adopt({ total: 100, offset: 0, rows: [row(0), row(1)] });
    const move = vi.fn((_id: string, _before: string | undefined) => Promise.resolve());
    const reorder = new Reorder(rows, move);
    reorder.pickUp(0);
    reorder.aim(60);
    await reorder.drop();
    expect(requestsOf('account.list')).toHaveLength(1);
    expect(move).toHaveBeenCalledExactlyOnceWith('account-0', 'account-61');
  });

  it('moves nothing in a list that became another one meanwhile', async () => {
    const { rows, reorder, move } = orderOf(0, 3);
    reorder.pickUp(0);
    reorder.step(1);
    rows.adopt({ total: 2, offset: 0, rows: [row(1), row(2)] });
    await reorder.drop();
    expect(move).not.toHaveBeenCalled();
    expect(reorder.said).toBe('reorder_back');
  });

  it('tells a refusal, with the row let go', async () => {
    const { reorder, move } = orderOf(0, 2);
    move.mockRejectedValueOnce(new PortvaktError('vault.store_failed'));
    reorder.pickUp(0);
    reorder.step(1);
    await expect(reorder.drop()).rejects.toThrow('vault.store_failed');
    expect(reorder.held).toBeUndefined();
  });

  it('always draws every row in a place of its own, and the halves apart', () => {
    const size = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.nat(),
        fc.array(fc.constantFrom<1 | -1>(1, -1)),
        (pinned, others, at, steps) => {
          const total = pinned + others;
          if (total === 0) return;
          const { reorder } = orderOf(pinned, others);
          reorder.pickUp(at % total);
          for (const step of steps) reorder.step(step);
          const places = Array.from({ length: total }, (_, index) => reorder.placeOf(index));
          expect(places.toSorted((one, other) => one - other)).toEqual(places.map((_, index) => index));
          expect(places.slice(0, pinned).every((place) => place < pinned)).toBe(true);
        },
      ),
    );
  });
});
