import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import BatchCard from '../../../components/enrol/BatchCard.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import type { BatchView } from '../../../lib/messages/replies.ts';
import type { Answers } from '../fake-shell.ts';
import { batch } from '../fixtures.ts';
import { LONG_NAME, showPart } from './stage.ts';

function cardOf(shown: BatchView, answers: Answers = {}) {
  const onsaved = vi.fn();
  const ondropped = vi.fn();
  return { ...showPart(BatchCard, { batch: shown, onsaved, ondropped }, answers), onsaved, ondropped };
}

const checks = () => screen.getAllByTestId<HTMLInputElement>('batch-check');
const withStandings = (...standings: ('new' | 'saved' | 'other_secret')[]): BatchView =>
  batch(standings.length, {
    accounts: batch(standings.length).accounts.map((one, place) => ({
      ...one,
      standing: standings[place] ?? 'new',
    })),
  });

describe('BatchCard', () => {
  it('says how far the reading is, in words and to a screen reader', () => {
    cardOf(batch(10, { read: 2, of: 5 }));
    const progress = screen.getByTestId<HTMLProgressElement>('batch-progress');
    expect([progress.value, progress.max]).toEqual([2, 5]);
    expect(progress.getAttribute('aria-labelledby')).toBe(screen.getByTestId('batch-line').id);
    expect(screen.getByTestId('batch-next')).toBeDefined();
  });

  it('asks for no further code when all are read', () => {
    cardOf(batch(10, { read: 5, of: 5 }));
    expect(screen.queryByTestId('batch-next')).toBeNull();
  });

  it('ticks all that are not here yet, and names the others', () => {
    cardOf(withStandings('new', 'saved', 'other_secret'));
    expect(checks().map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    const [, known, other] = screen.getAllByTestId('batch-account');
    expect(known?.textContent).toContain('batch_saved');
    expect(other?.textContent).toContain('batch_other_secret');
  });

  it('saves what is ticked, by its place, and says what came of it', async () => {
    const { background, onsaved } = cardOf(withStandings('new', 'saved', 'new', 'new'), {
      'batch.save': ({ places }) => ({ added: places.length, known: 3 }),
    });
    checks()[2]?.click();
    screen.getByTestId('batch-add').click();
    const result = await screen.findByTestId('batch-result');
    expect(background.requestsOf('batch.save')).toEqual([{ id: 'batch-1', places: [0, 3] }]);
    expect(result.textContent).toContain('batch_added_other batch_known_other');
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledOnce();
    });
    // What was left out can still be added.
    expect(screen.getAllByTestId('batch-account').map(({ dataset }) => dataset.standing)).toEqual([
      'saved',
      'saved',
      'new',
      'saved',
    ]);
  });

  it('leaves only the result when everything is saved', async () => {
    cardOf(batch(2), { 'batch.save': ({ places }) => ({ added: places.length, known: 0 }) });
    screen.getByTestId('batch-add').click();
    await screen.findByTestId('batch-result');
    expect(screen.queryByTestId('batch-account')).toBeNull();
    expect(screen.queryByTestId('batch-drop')).toBeNull();
  });

  it('keeps what was ticked when the next code comes', async () => {
    const { change } = cardOf(batch(3, { read: 1, of: 2 }));
    checks()[1]?.click();
    await change({ batch: batch(5, { read: 2, of: 2 }) });
    expect(checks().map(({ checked }) => checked)).toEqual([true, false, true, true, true]);
  });

  it('ticks none and all', async () => {
    cardOf(withStandings('new', 'saved', 'new'));
    screen.getByTestId('batch-all').click();
    await waitFor(() => {
      expect(checks().some(({ checked }) => checked)).toBe(false);
    });
    expect(screen.getByTestId<HTMLButtonElement>('batch-add').disabled).toBe(true);
    screen.getByTestId('batch-all').click();
    await waitFor(() => {
      expect(checks().map(({ checked }) => checked)).toEqual([true, false, true]);
    });
  });

  it('counts what cannot be added', () => {
    cardOf(
      batch(1, {
        problems: [
          { code: 'uri.secret_missing', facts: {}, count: 2 },
          { code: 'uri.type_unsupported', facts: {}, count: 1 },
          // The same once more does not break the list.
          { code: 'uri.type_unsupported', facts: {}, count: 1 },
        ],
      }),
    );
    const texts = screen.getAllByTestId('batch-problem').map(({ textContent }) => textContent);
    expect(texts[0]).toContain('batch_problem_other batch_reason_secret');
    expect(texts[1]).toContain('batch_problem_one batch_reason_type');
  });

  it('starts over', async () => {
    const { background, ondropped } = cardOf(batch(3, { read: 1, of: 2 }), { 'batch.drop': () => ({}) });
    screen.getByTestId('batch-drop').click();
    await waitFor(() => {
      expect(ondropped).toHaveBeenCalledWith('batch-1');
    });
    expect(background.requestsOf('batch.drop')).toEqual([{ id: 'batch-1' }]);
  });

  it('says why nothing was saved', async () => {
    const { onsaved } = cardOf(batch(3), {
      'batch.save': () => {
        throw new PortvaktError('batch.gone');
      },
    });
    screen.getByTestId('batch-add').click();
    expect((await screen.findByTestId('batch-error')).textContent).toContain('error_batch_gone');
    expect(onsaved).not.toHaveBeenCalled();
    expect(checks().every(({ checked, disabled }) => checked && !disabled)).toBe(true);
  });

  it('takes 500 accounts with names of any length, in one list that scrolls', async () => {
    const many = batch(500);
    const { background } = cardOf(
      { ...many, accounts: many.accounts.map((one) => ({ ...one, issuer: LONG_NAME, label: LONG_NAME })) },
      { 'batch.save': ({ places }) => ({ added: places.length, known: 0 }) },
    );
    expect(screen.getAllByTestId('batch-account').length).toBe(500);
    screen.getByTestId('batch-add').click();
    await screen.findByTestId('batch-result');
    expect(background.requestsOf('batch.save')).toMatchObject([{ places: { length: 500 } }]);
  });
});
