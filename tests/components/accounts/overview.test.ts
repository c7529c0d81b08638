import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import { code, listing, row } from '../fixtures.ts';
import { openAccounts } from './stage.ts';

describe('the list of accounts', () => {
  it('moves a row with the keyboard and keeps the focus on its grip', async () => {
    const { background } = openAccounts('#accounts', { 'account.move': () => ({}) });
    const grip = (await screen.findAllByTestId('account-grip'))[0]!;
    grip.focus();
    await fireEvent.keyDown(grip, { key: ' ' });
    expect(grip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByTestId('reorder-said').textContent).toBe('reorder_up');
    await fireEvent.keyDown(grip, { key: 'ArrowDown' });
    await fireEvent.keyDown(grip, { key: ' ' });
    await waitFor(() => {
      expect(background.requestsOf('account.move')).toEqual([{ id: 'account-0', before: 'account-2' }]);
    });
    await waitFor(() => {
      const item = document.activeElement?.closest<HTMLElement>('li');
      expect(item?.dataset.index).toBe('1');
      expect(document.activeElement?.getAttribute('data-testid')).toBe('account-grip');
    });
  });

  it('puts the row back with Escape, and when the focus leaves', async () => {
    const { background } = openAccounts('#accounts');
    const grip = (await screen.findAllByTestId('account-grip'))[0]!;
    grip.focus();
    for (const leave of [() => fireEvent.keyDown(grip, { key: 'Escape' }), () => fireEvent.blur(grip)]) {
      await fireEvent.keyDown(grip, { key: ' ' });
      await fireEvent.keyDown(grip, { key: 'ArrowDown' });
      await leave();
      expect(grip.getAttribute('aria-pressed')).toBe('false');
    }
    expect(background.kinds()).not.toContain('account.move');
  });

  it('does not change the order of a search', async () => {
    openAccounts('#accounts');
    await fireEvent.input(await screen.findByTestId('accounts-search'), { target: { value: 'x' } });
    await waitFor(() => {
      for (const grip of screen.getAllByTestId<HTMLButtonElement>('account-grip'))
        expect(grip.disabled).toBe(true);
    });
  });

  it('pins a row and unpins it', async () => {
    const { background } = openAccounts('#accounts', {
      'account.list': ({ offset }) => ({ total: 2, offset, rows: [row(0, { pinned: true }), row(1)] }),
    });
    for (const pin of await screen.findAllByTestId('account-pin')) pin.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-0', change: { pinned: false } },
        { id: 'account-1', change: { pinned: true } },
      ]);
    });
  });

  it('opens the page of an account, and comes back to its row', async () => {
    openAccounts('#accounts');
    const edit = (await screen.findAllByTestId('account-edit'))[1]!;
    expect(edit.getAttribute('href')).toBe('#accounts/account-1');
    edit.click();
    location.hash = '#accounts/account-1';
    await screen.findByTestId('account-page');
    location.hash = '#accounts';
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('href')).toBe('#accounts/account-1');
    });
  });

  it('asks for the password before a guarded code, and shows it then', async () => {
    let confirmed = false;
    openAccounts('#accounts', {
      'account.list': ({ offset }) => ({
        total: 1,
        offset,
        rows: [row(0, { guarded: true, code: undefined })],
      }),
      'code.show': () => {
        if (!confirmed) throw new PortvaktError('vault.confirm_needed');
        return code('123456', Date.now() + 20_000);
      },
      'vault.state': () => {
        throw new PortvaktError('internal.failure');
      },
      'vault.confirm': () => {
        confirmed = true;
        return {};
      },
    });
    await screen.findByTestId('account-show');
    (await screen.findByTestId('account-copy')).click();
    const password = await screen.findByTestId<HTMLInputElement>('step-up-password');
    await fireEvent.input(password, { target: { value: 'the password' } });
    screen.getByTestId('step-up-submit').click();
    await waitFor(() => {
      expect(screen.getByTestId('account-row').textContent).toContain('123 456');
    });
    expect(screen.queryByTestId('error')).toBeNull();
  });

  it('draws a screenful of ten thousand', async () => {
    openAccounts('#accounts', { 'account.list': ({ offset, limit }) => listing(10_000, offset, limit) });
    expect((await screen.findAllByTestId('account-grip')).length).toBeLessThan(60);
  });
});
