import { describe, expect, it } from 'vitest';
import { AccountRows } from '../../../components/codes/account-rows.svelte.ts';
import { fakeClient } from '../fake-shell.ts';
import { listing, row } from '../fixtures.ts';

function rowsOver(total: number) {
  const background = fakeClient({ 'account.list': ({ offset, limit }) => listing(total, offset, limit) });
  const rows = new AccountRows(background.client);
  return { background, rows };
}

describe('AccountRows', () => {
  it('asks for nothing that came with the page', async () => {
    const { background, rows } = rowsOver(10_000);
    rows.adopt(listing(10_000, 0, 12));
    await rows.show({ first: 0, end: 12 });
    expect(background.sent).toEqual([]);
    expect(rows.at(3)).toEqual(row(3));
    expect(rows.total).toBe(10_000);
  });

  it('asks for the rows in view and holds no others', async () => {
    const { background, rows } = rowsOver(10_000);
    rows.adopt(listing(10_000, 0, 12));
    await rows.show({ first: 5000, end: 5020 });
    expect(background.requestsOf('account.list')).toEqual([{ query: '', offset: 4992, limit: 48 }]);
    expect(rows.at(5019)?.id).toBe('account-5019');
    expect(rows.at(4990)).toBeUndefined();
  });

  it('never asks for more than a message may', async () => {
    const { background, rows } = rowsOver(10_000);
    rows.adopt(listing(10_000, 0, 12));
    await rows.show({ first: 0, end: 5000 });
    expect(background.requestsOf('account.list')).toEqual([{ query: '', offset: 0, limit: 200 }]);
  });

  it('drops the reply to an older search', async () => {
    const replies: (() => void)[] = [];
    const background = fakeClient({
      'account.list': ({ query, offset }) =>
        new Promise((resolve) => {
          replies.push(() => {
            resolve({ total: 1, offset, rows: [row(0, { issuer: query })] });
          });
        }),
    });
    const rows = new AccountRows(background.client);
    const first = rows.search('g');
    const second = rows.search('gi');
    replies[1]?.();
    await second;
    replies[0]?.();
    await first;
    expect(rows.at(0)?.issuer).toBe('gi');
    expect(rows.query).toBe('gi');
  });

  it('forgets the old rows when the list changed', async () => {
    const { rows } = rowsOver(5);
    rows.adopt(listing(200, 0, 200));
    await rows.reload();
    expect(rows.total).toBe(5);
    expect(rows.at(100)).toBeUndefined();
  });
});
