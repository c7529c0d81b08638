import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../../components/popup/PopupPage.svelte';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { FILLED, candidate, found, listing, match, page, popupView, row } from '../fixtures.ts';

const CODE = 'otpauth://totp/x?secret=JBSWY3DP';
const states: PopupState[] = [];

// What the popup loads when it is needed is read from the disk once, before anything waits for it.
beforeAll(async () => {
  await import('../../../components/enrol/AddScreen.svelte');
  await import('../../../components/enrol/FoundOnPage.svelte');
});

afterEach(() => {
  for (const state of states.splice(0)) state.stop();
  document.body.className = '';
});

function open(answers: Answers = {}) {
  const background = fakeClient({
    'popup.load': () => popupView(),
    'page.scan': () => page(),
    'draft.put': () => ({}),
    'code.list': () => ({}),
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    'candidate.read': () => found({ candidates: [candidate({ origin: '' })] }),
    ...answers,
  });
  const shell = fakeShell(background.client);
  const popup = new PopupState(shell, 7);
  states.push(popup);
  render(PopupPage, { shell, popup, asked: popup.ask() });
  return { background, shell, popup };
}

async function openAdding(answers: Answers = {}) {
  const opened = open(answers);
  await screen.findAllByTestId('account-row');
  opened.popup.go('add');
  await screen.findByTestId('add');
  return opened;
}

describe('adding in the popup', () => {
  it('reads a key and says what was saved', async () => {
    const { background } = await openAdding({ 'candidate.save': () => row(5) });
    await fireEvent.input(screen.getByTestId('paste-text'), { target: { value: CODE } });
    screen.getByTestId('paste-read').click();
    (await screen.findByTestId('candidate-add')).click();
    await screen.findByTestId('add-saved');
    expect(screen.queryByTestId('candidate')).toBeNull();
    expect(background.requestsOf('candidate.save')).toEqual([{ id: 'candidate-1' }]);
  });

  it('takes a picture that is pasted', async () => {
    const { shell } = await openAdding();
    shell.codesIn.mockResolvedValue([CODE]);
    const files = [new File(['x'], 'image.png', { type: 'image/png' })];
    await fireEvent.paste(document.body, { clipboardData: { files, getData: () => '' } });
    await screen.findByTestId('candidate');
  });

  it('opens the page with all other ways', async () => {
    const { shell } = await openAdding();
    screen.getByTestId('more-ways').click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(shell.openPage).toHaveBeenCalledWith('options', '#add');
  });

  it('grows to mark a code, and comes back with what was found', async () => {
    document.body.className = 'popup';
    const { shell } = await openAdding();
    shell.codesIn.mockResolvedValue([CODE]);
    screen.getByTestId('mark-open').click();
    await fireEvent.keyDown(await screen.findByTestId('mark-picture'), { key: 'Enter' });
    await screen.findByTestId('candidate');
    expect(screen.queryByTestId('mark')).toBeNull();
    expect(document.body.className).toBe('popup');
  });

  it('is wide only while a code is marked', async () => {
    document.body.className = 'popup';
    const { shell, popup } = await openAdding();
    popup.go('mark');
    const picture = await screen.findByTestId('mark-picture');
    expect(document.body.classList.contains('wide')).toBe(true);
    await fireEvent.keyDown(picture, { key: 'Escape' });
    await screen.findByTestId('add');
    expect(document.body.classList.contains('wide')).toBe(false);
    expect(shell.closePopup).not.toHaveBeenCalled();
  });

  it('keeps no PIN in the draft', async () => {
    const { background } = await openAdding();
    await fireEvent.change(screen.getByTestId('manual-type'), { target: { value: 'motp' } });
    await fireEvent.input(screen.getByTestId('manual-issuer'), { target: { value: 'VPN' } });
    await fireEvent.input(await screen.findByTestId('manual-pin'), { target: { value: '4711' } });
    await waitFor(() => {
      expect(background.kinds()).toContain('draft.put');
    });
    expect(JSON.stringify(background.requestsOf('draft.put'))).toContain('VPN');
    expect(JSON.stringify(background.requestsOf('draft.put'))).not.toContain('4711');
  });
});

describe('looking again', () => {
  it('happens when the background says that the page shows something else', async () => {
    let shown = page({ problems: [{ code: 'qr.microsoft_only', facts: {} }] });
    const { background } = open({ 'page.scan': () => shown });
    await screen.findByTestId('microsoft-guide');
    shown = page({ candidates: [candidate()] });
    background.change('page');
    await screen.findByTestId('candidate');
    expect(screen.queryByTestId('microsoft-guide')).toBeNull();
  });

  it('is never done twice at once, and once more if it was asked for meanwhile', async () => {
    const waiting: (() => void)[] = [];
    const { background, popup } = open({
      'page.scan': () =>
        new Promise((resolve) =>
          waiting.push(() => {
            resolve(page());
          }),
        ),
    });
    await waitFor(() => {
      expect(waiting.length).toBe(1);
    });
    const [second, third] = [popup.scan(), popup.scan()];
    expect(background.requestsOf('page.scan').length).toBe(1);
    waiting[0]?.();
    await waitFor(() => {
      expect(waiting.length).toBe(2);
    });
    waiting[1]?.();
    await Promise.all([second, third]);
    expect(background.requestsOf('page.scan').length).toBe(2);
  });

  it('scrolls to a picture out of view when asked to', async () => {
    const { background } = open({
      'page.scan': () => page({ hidden: true }),
      'page.reveal': () => page({ candidates: [candidate()] }),
    });
    (await screen.findByTestId('hidden-show')).click();
    await screen.findByTestId('candidate');
    expect(background.requestsOf('page.reveal')).toEqual([{ tabId: 7 }]);
  });

  it('shows the account that waits for its code in a popup opened anew', async () => {
    const finishing = row(2, { confirmed: false });
    const shown = page({ finishing, fields: 1, matches: [match(2, { confirmed: false })] });
    const { background } = open({
      'popup.load': () => popupView({ page: shown }),
      'page.scan': () => shown,
      'code.fill': () => FILLED,
    });
    expect((await screen.findByTestId('finishing')).dataset.state).toBe('fill');
    expect(screen.queryByTestId('match')).toBeNull();
    await fireEvent.keyDown(document.body, { key: 'Enter' });
    await waitFor(() => {
      expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-2', tabId: 7 }]);
    });
  });
});

describe('accounts that are not confirmed', () => {
  it('say so in a word, in the list', async () => {
    open({
      'popup.load': () =>
        popupView({
          accounts: { total: 2, offset: 0, rows: [row(0), row(1, { confirmed: false })] },
        }),
    });
    await screen.findAllByTestId('account-row');
    const marks = screen.getAllByTestId('account-unconfirmed-mark');
    expect(marks.map((mark) => mark.closest<HTMLElement>('[data-id]')?.dataset.id)).toEqual(['account-1']);
    expect(marks[0]?.textContent).toContain('account_unconfirmed_mark');
  });
});
