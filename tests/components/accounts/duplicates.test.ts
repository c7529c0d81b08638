import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { row } from '../fixtures.ts';
import { openAccounts } from './stage.ts';

describe('the duplicates', () => {
  it('deletes the one that was chosen, after a question', async () => {
    let left = [row(1), row(2)];
    const { background } = openAccounts('#accounts/duplicates', {
      'account.duplicates': () => (left.length > 1 ? [{ same: 'secret' as const, rows: left }] : []),
      'account.delete': ({ ids }) => {
        left = left.filter(({ id }) => !ids.includes(id));
        return {};
      },
    });
    (await screen.findAllByTestId('duplicates-delete-open'))[1]!.click();
    (await screen.findByTestId('duplicates-delete-confirm')).click();
    await screen.findByTestId('duplicates-none');
    expect(background.requestsOf('account.delete')).toEqual([{ ids: ['account-2'] }]);
    await screen.findByTestId('duplicates-deleted');
  });

  it('tells the same account from the same name', async () => {
    openAccounts('#accounts/duplicates', {
      'account.duplicates': () => [
        { same: 'secret', rows: [row(1), row(2)] },
        { same: 'name', rows: [row(3), row(4)] },
      ],
    });
    await waitFor(() => {
      const groups = screen.getAllByTestId('duplicates-group');
      expect(groups.map((group) => group.querySelector('p')?.textContent)).toEqual([
        'duplicates_secret',
        'duplicates_name',
      ]);
    });
  });
});
