import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import SnapshotsCard from '../../../components/backups/SnapshotsCard.svelte';
import { restoredText } from '../../../components/backups/restored-text.ts';
import { setTextSource } from '../../../components/ui/text.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import type { SnapshotView } from '../../../lib/messages/vault-views.ts';
import en from '../../../public/_locales/en/messages.json';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { NOW } from '../fixtures.ts';
import Stage from './Stage.svelte';

const DAY = 86_400_000;
const SNAPSHOTS: readonly SnapshotView[] = [
  { id: 'c', at: NOW, reason: 'daily' },
  { id: 'b', at: NOW - DAY, reason: 'slots', accounts: 1 },
  { id: 'a', at: NOW - 2 * DAY, reason: 'daily', accounts: 12 },
];

function open(answers: Answers = {}) {
  const background = fakeClient({
    'snapshot.list': () => SNAPSHOTS,
    'snapshot.restore': () => ({ accounts: 12, trashed: 1 }),
    ...answers,
  });
  const shell = fakeShell(background.client);
  render(Stage, { shell, card: SnapshotsCard });
  return { background, shell };
}

/** The rows in their order on the screen. */
const rows = () => screen.findAllByTestId('snapshot');

async function askFor(place: number): Promise<void> {
  const row = (await rows())[place];
  if (!row) throw new Error('no such row');
  within(row).getByTestId('snapshot-restore').click();
  await screen.findByTestId('snapshot-ask');
}

async function answer(password: string): Promise<void> {
  await fireEvent.input(screen.getByTestId('snapshot-ask-password'), { target: { value: password } });
  screen.getByTestId('snapshot-ask-submit').click();
}

describe('the snapshots', () => {
  it('stand in the order of the background; one that does not open cannot be chosen', async () => {
    open();
    expect((await rows()).map((row) => row.dataset.id)).toEqual(['c', 'b', 'a']);
    expect(screen.getAllByTestId('snapshot-restore')).toHaveLength(2);
    expect((await rows())[0]?.textContent).toContain('snapshots_damaged');
    expect((await rows())[1]?.textContent).toContain('snapshots_accounts_one');
  });

  it('say where there is none', async () => {
    open({ 'snapshot.list': () => [] });
    await screen.findByTestId('snapshots-none');
  });

  it('come back after the password, and what happened is told', async () => {
    const { background } = open();
    await askFor(2);
    expect(background.kinds()).not.toContain('snapshot.restore');
    await answer('right');
    await screen.findByTestId('snapshot-restored');
    expect(background.requestsOf('snapshot.restore')).toEqual([{ id: 'a', password: 'right' }]);
    expect(screen.queryByTestId('snapshot-ask')).toBeNull();
    expect(background.kinds().filter((kind) => kind === 'snapshot.list')).toHaveLength(2);
  });

  it('do not come back with a wrong password', async () => {
    open({ 'snapshot.restore': () => Promise.reject(new PortvaktError('vault.open_failed')) });
    await askFor(2);
    await answer('wrong');
    const error = await screen.findByTestId('snapshot-ask-error');
    expect(error.querySelector('[data-code="vault.open_failed"]')).not.toBeNull();
    expect(screen.queryByTestId('snapshot-restored')).toBeNull();
  });

  it('are let be when the user thinks better of it', async () => {
    const { background } = open();
    await askFor(1);
    screen.getByTestId('snapshot-ask-cancel').click();
    await waitFor(() => {
      expect(screen.queryByTestId('snapshot-ask')).toBeNull();
    });
    expect(background.kinds()).toEqual(['snapshot.list']);
  });

  it('are listed anew when something changed, but not under the hands of somebody who is asked', async () => {
    const { background } = open();
    await askFor(1);
    background.change('accounts');
    expect(background.kinds()).toEqual(['snapshot.list']);
    screen.getByTestId('snapshot-ask-cancel').click();
    await waitFor(() => {
      expect(screen.queryByTestId('snapshot-ask')).toBeNull();
    });
    background.change('accounts');
    expect(background.kinds()).toEqual(['snapshot.list', 'snapshot.list']);
  });
});

describe('restoredText', () => {
  it('counts in words that fit', () => {
    const texts: Readonly<Record<string, { message: string }>> = en;
    setTextSource((key, given = []) =>
      (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? ''),
    );
    expect(restoredText({ accounts: 12, trashed: 1 })).toBe('12 accounts are back, 1 went to the trash.');
    expect(restoredText({ accounts: 1, trashed: 0 })).toBe('1 account is back.');
    expect(restoredText({ accounts: 2, trashed: 3 })).toBe('2 accounts are back, 3 went to the trash.');
    setTextSource((key) => key);
  });
});
