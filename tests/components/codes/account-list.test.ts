import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import AccountList from '../../../components/codes/AccountList.svelte';
import { AccountRows } from '../../../components/codes/account-rows.svelte.ts';
import { CodeActions } from '../../../components/codes/code-actions.svelte.ts';
import { LiveCodes } from '../../../components/codes/live-codes.svelte.ts';
import { fakeClient } from '../fake-shell.ts';
import { listing, row } from '../fixtures.ts';

const live: LiveCodes[] = [];

afterEach(() => {
  for (const codes of live.splice(0)) codes.stop();
});

function listOver(total: number) {
  const background = fakeClient({
    'account.list': ({ query, offset, limit }) =>
      query === '' ? listing(total, offset, limit) : { total: 1, offset, rows: [row(0)] },
    'code.list': () => ({}),
  });
  const rows = new AccountRows(background.client);
  const codes = new LiveCodes(background.client);
  live.push(codes);
  rows.adopt(listing(total, 0, 12));
  const actions = new CodeActions(
    background.client,
    codes,
    () => Promise.resolve(),
    () => undefined,
  );
  const { component } = render(AccountList, { rows, codes, actions });
  return { background, rows, component };
}

const drawn = () => screen.getAllByTestId('account-row').length;

describe('AccountList', () => {
  it('draws a screenful of ten thousand accounts, in a list as long as all of them', () => {
    listOver(10_000);
    expect(drawn()).toBeLessThan(60);
    expect(screen.getByTestId('account-list').style.height).toBe(`${10_000 * 56}px`);
  });

  it('is long again when a search ends', async () => {
    const { rows } = listOver(40);
    const before = drawn();
    await rows.search('0');
    await waitFor(() => {
      expect(drawn()).toBe(1);
    });
    await rows.search('');
    await waitFor(() => {
      expect(drawn()).toBeGreaterThanOrEqual(Math.min(before, 12));
    });
  });

  it('moves the focus with every press of an arrow, and out at the top', async () => {
    const { component } = listOver(40);
    const move = component.move as (step: 1 | -1) => boolean;
    for (let press = 0; press < 3; press++) move(1);
    await waitFor(() => {
      expect(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index).toBe('2');
    });
    expect(move(-1)).toBe(true);
    expect(move(-1)).toBe(true);
    expect(move(-1)).toBe(false);
  });
});
