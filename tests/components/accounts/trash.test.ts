import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { TrashRow } from '../../../lib/messages/vault-views.ts';
import { NOW } from '../fixtures.ts';
import { openAccounts } from './stage.ts';

const DAY = 86_400_000;
const trashed = (index: number): TrashRow => ({
  id: `gone-${index}`,
  issuer: `Gone ${index}`,
  label: 'kari',
  icon: '',
  trashedAt: NOW,
  until: NOW + 30 * DAY,
});

function openTrash(count: number, wrong = '') {
  let rows = Array.from({ length: count }, (_, index) => trashed(index));
  const leave = (ids: readonly string[] | undefined) => {
    rows = ids ? rows.filter(({ id }) => !ids.includes(id)) : [];
    return {};
  };
  return openAccounts('#accounts/trash', {
    'trash.list': () => rows,
    'trash.restore': ({ ids }) => leave(ids),
    'trash.remove': ({ ids, password }) => {
      if (password === wrong) throw new PortvaktError('vault.open_failed');
      return leave(ids);
    },
  });
}

const submit = async (password: string): Promise<void> => {
  await fireEvent.input(await screen.findByTestId('trash-remove-password'), { target: { value: password } });
  screen.getByTestId('trash-remove-submit').click();
};

describe('the trash', () => {
  it('says how long each account stays', async () => {
    openTrash(1);
    expect((await screen.findByTestId('trash-row')).textContent).toContain('trash_until');
  });

  it('gives an account back with one click', async () => {
    const { background } = openTrash(2);
    (await screen.findAllByTestId('trash-restore'))[0]!.click();
    await screen.findByTestId('trash-restored');
    expect(background.requestsOf('trash.restore')).toEqual([{ ids: ['gone-0'] }]);
    await waitFor(() => {
      expect(screen.getAllByTestId('trash-row')).toHaveLength(1);
    });
  });

  it('deletes one for good only after the right password', async () => {
    const { background } = openTrash(2, 'wrong');
    (await screen.findAllByTestId('trash-remove-one'))[1]!.click();
    await submit('wrong');
    await screen.findByTestId('trash-remove-error');
    expect(screen.getAllByTestId('trash-row')).toHaveLength(2);
    await submit('right');
    await waitFor(() => {
      expect(screen.getAllByTestId('trash-row')).toHaveLength(1);
    });
    expect(background.requestsOf('trash.remove').at(-1)).toEqual({ ids: ['gone-1'], password: 'right' });
    expect(screen.queryByTestId('trash-remove')).toBeNull();
  });

  it('empties all of it', async () => {
    const { background } = openTrash(3);
    (await screen.findByTestId('trash-empty')).click();
    await submit('right');
    await screen.findByTestId('trash-none');
    expect(background.requestsOf('trash.remove')).toEqual([{ password: 'right' }]);
  });
});
