import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CodeActions } from '../../../components/codes/code-actions.svelte.ts';
import { LiveCodes } from '../../../components/codes/live-codes.svelte.ts';
import NextCodePart from '../../../components/fill/NextCode.svelte';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../../components/popup/PopupPage.svelte';
import type { NextCode, PageView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { FILLED, NOW, listing, match, page, popupView, row } from '../fixtures.ts';

const states: PopupState[] = [];

// What the popup loads when it is needed is read from the disk once, before anything waits for it.
beforeAll(async () => {
  await import('../../../components/enrol/FoundOnPage.svelte');
});

afterEach(() => {
  for (const state of states.splice(0)) state.stop();
  vi.useRealTimers();
});

const FIRST = page({ fields: 2, matches: [match(1)] });
const nextIn = (seconds: number): NextCode => {
  const from = Date.now() + seconds * 1000;
  return { row: row(1), from, until: from + 30_000 };
};
/** The page after the first code. */
const halfFilled = (seconds: number): PageView => page({ ...FIRST, next: nextIn(seconds) });

function openOver(shown: PageView, answers: Answers = {}) {
  const background = fakeClient({
    'popup.load': () => popupView({ page: shown }),
    'page.scan': () => shown,
    'draft.put': () => ({}),
    'code.list': () => ({}),
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    'code.fill': () => FILLED,
    ...answers,
  });
  const shell = fakeShell(background.client);
  const popup = new PopupState(shell, 7);
  states.push(popup);
  render(PopupPage, { shell, popup, asked: popup.ask() });
  return { background, shell, popup, fills: () => background.requestsOf('code.fill') };
}

const enter = () => fireEvent.keyDown(document.body, { key: 'Enter' });
const button = () => screen.getByTestId<HTMLButtonElement>('next-fill');

describe('a page that wants two codes in a row', () => {
  it('keeps the popup open after the first, and waits for the next one', async () => {
    let shown = FIRST;
    const { shell, fills } = openOver(FIRST, {
      'page.scan': () => shown,
      'code.fill': () => {
        shown = halfFilled(20);
        return { ...FILLED, more: true };
      },
    });
    (await screen.findByTestId('match-fill')).click();
    const card = await screen.findByTestId('next-code');
    expect(card.dataset.state).toBe('wait');
    expect(card.textContent).toContain('next_wait');
    expect(card.textContent).toContain('next_left');
    expect(button().disabled).toBe(true);
    expect(screen.queryByTestId('match')).toBeNull();
    await enter();
    expect(fills()).toHaveLength(1);
    expect(shell.closePopup).not.toHaveBeenCalled();
  });

  it('offers it when it is there, and Enter fills it', async () => {
    const { shell, fills } = openOver(halfFilled(-2));
    expect((await screen.findByTestId('next-code')).dataset.state).toBe('ready');
    expect(screen.getByTestId('next-line').textContent).toBe('next_ready');
    expect(screen.getByTestId('next-copy').textContent).toContain('100 001');
    expect(button().disabled).toBe(false);
    await enter();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(fills()).toEqual([{ id: 'account-1', tabId: 7 }]);
  });

  it('becomes ready by itself, and is looked at again when it is too late', async () => {
    const onlate = vi.fn();
    vi.useFakeTimers({ now: NOW });
    const { client } = fakeClient({ 'code.list': () => ({}) });
    const codes = new LiveCodes(client);
    const actions = new CodeActions(client, codes, () => Promise.resolve(), vi.fn());
    render(NextCodePart, { next: nextIn(2), busy: false, codes, actions, onfill: vi.fn(), onlate });
    const card = screen.getByTestId('next-code');
    await vi.advanceTimersByTimeAsync(1000);
    expect(card.dataset.state).toBe('wait');
    await vi.advanceTimersByTimeAsync(1000);
    expect(card.dataset.state).toBe('ready');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(onlate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onlate).toHaveBeenCalledOnce();
    codes.stop();
  });

  it('closes the popup where the page wanted no more after all', async () => {
    const { shell } = openOver(FIRST, { 'code.fill': () => ({ ...FILLED, more: true }) });
    (await screen.findByTestId('match-fill')).click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(screen.queryByTestId('next-code')).toBeNull();
  });

  it('says so before the first while an account is set up', async () => {
    openOver(page({ fields: 2, finishing: row(1) }));
    await screen.findByText('finishing_fill_two');
  });
});
