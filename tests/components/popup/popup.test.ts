import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../../components/popup/PopupPage.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import type { PopupView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { FILLED, LOCKED, OPEN, approval, candidate, listing, page, popupView, row } from '../fixtures.ts';

const states: PopupState[] = [];

// What the popup loads when it is needed is read from the disk once, before anything waits for it.
beforeAll(async () => {
  await import('../../../components/enrol/FoundOnPage.svelte');
});

afterEach(() => {
  for (const state of states.splice(0)) state.stop();
});

function open(view: PopupView | (() => PopupView), answers: Answers = {}) {
  const background = fakeClient({
    'popup.load': () => (typeof view === 'function' ? view() : view),
    'page.scan': () => page(),
    'draft.put': () => ({}),
    'code.list': () => ({}),
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    ...answers,
  });
  const shell = fakeShell(background.client);
  const popup = new PopupState(shell, 7);
  states.push(popup);
  render(PopupPage, { shell, popup, asked: popup.ask() });
  return { background, shell, popup };
}

describe('the popup', () => {
  it('draws the list from one message, and looks at the page afterwards', async () => {
    const { background } = open(popupView());
    await waitFor(() => {
      expect(screen.getAllByTestId('account-row').length).toBe(3);
    });
    expect(background.kinds()).toEqual(['popup.load']);
    await waitFor(() => {
      expect(background.kinds()).toContain('page.scan');
    });
  });

  it('shows what the look at the page found, above the list', async () => {
    open(popupView(), { 'page.scan': () => page({ candidates: [candidate()] }) });
    const found = await screen.findByTestId('candidate');
    const list = await screen.findByTestId('account-list');
    expect(found.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says why a code on the page cannot be used', async () => {
    open(popupView(), { 'page.scan': () => page({ problems: [{ code: 'uri.secret_missing', facts: {} }] }) });
    expect((await screen.findByTestId('problem')).textContent).toContain('error_uri_secret_missing');
  });

  it('offers to fill the first code once the account is saved; Enter does it', async () => {
    let saved = false;
    const { background } = open(popupView(), {
      'page.scan': () => page(saved ? { fields: 1, finishing: row(9) } : { candidates: [candidate()] }),
      'candidate.save': () => {
        saved = true;
        return row(9);
      },
      'page.clock': () => ({}),
      'code.fill': () => FILLED,
    });
    (await screen.findByTestId('candidate-add')).click();
    await screen.findByTestId('candidate-fill');
    await fireEvent.keyDown(document.body, { key: 'Enter' });
    await waitFor(() => {
      expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-9', tabId: 7 }]);
    });
  });

  it('names the origin in full before a code goes to a new one', async () => {
    const { background, shell } = open(popupView({ page: page({ fields: 1 }) }), {
      'page.scan': () => page({ fields: 1 }),
      'code.fill': ({ bind }) => {
        if (bind === undefined)
          throw new PortvaktError('origin.not_bound', { origin: 'https://github.com:8443' });
        return { ...FILLED, origin: bind };
      },
    });
    (await screen.findAllByTestId('account-fill'))[0]?.click();
    expect((await screen.findByTestId('bind-origin')).textContent).toBe('https://github.com:8443');
    screen.getByTestId('bind-confirm').click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(background.requestsOf('code.fill')[1]).toMatchObject({ bind: 'https://github.com:8443' });
  });

  it('copies on the click and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open(popupView());
    (await screen.findAllByTestId('account-copy'))[1]?.click();
    await screen.findByTestId('account-copied');
    expect(write).toHaveBeenCalledWith('100001');
  });

  it('shows approvals first', async () => {
    open(
      popupView({ approvals: { approvals: [approval()], flooded: [], unreachable: [], forgottenBy: [] } }),
    );
    const card = await screen.findByTestId('approval');
    expect(card.dataset.verdict).toBe('here');
  });

  it('answers Escape: first the search goes, then the popup', async () => {
    const { popup, shell } = open(popupView());
    const field = await screen.findByTestId('search');
    await fireEvent.input(field, { target: { value: 'git' } });
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(popup.query).toBe('');
    expect(shell.closePopup).not.toHaveBeenCalled();
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(shell.closePopup).toHaveBeenCalledOnce();
  });

  it('says what to do where there is no account yet', async () => {
    open(popupView({ accounts: listing(0, 0, 12) }));
    await screen.findByTestId('empty');
    await waitFor(() => {
      expect(screen.getByTestId('empty-result').textContent).toBe('scan_nothing');
    });
  });
});

describe('the locked popup', () => {
  it('takes the password and then shows the list', async () => {
    let locked = true;
    const { background } = open(() => (locked ? popupView({ vault: LOCKED }) : popupView()), {
      'vault.unlock': () => {
        locked = false;
        return {};
      },
    });
    const field = await screen.findByTestId('unlock-password');
    expect(document.activeElement).toBe(field);
    await fireEvent.input(field, { target: { value: 'my password' } });
    screen.getByTestId('unlock-submit').click();
    expect((await screen.findAllByTestId('account-row')).length).toBe(3);
    expect(background.requestsOf('vault.unlock')).toEqual([{ method: 'password', secret: 'my password' }]);
  });

  it('says only how many requests wait', async () => {
    open(popupView({ vault: { ...LOCKED, waiting: 2 }, accounts: listing(0, 0, 12) }));
    expect((await screen.findByTestId('unlock-waiting')).textContent).toContain('unlock_waiting_other');
    expect(screen.queryByTestId('approval')).toBeNull();
  });

  it('lets nobody try before the wait is over', async () => {
    open(popupView({ vault: { ...LOCKED, waitMs: 60_000 } }));
    await screen.findByTestId('unlock-wait');
    expect(screen.getByTestId<HTMLButtonElement>('unlock-submit').disabled).toBe(true);
  });

  it('takes only the recovery code while the password rests', async () => {
    open(popupView({ vault: { ...LOCKED, passwordRests: true } }));
    await screen.findByTestId('unlock-recovery');
    expect(screen.queryByTestId('unlock-password')).toBeNull();
    expect(screen.queryByTestId('unlock-change')).toBeNull();
  });

  it('keeps what was typed marked, and says that the password is wrong', async () => {
    open(popupView({ vault: LOCKED }), {
      'vault.unlock': () => {
        throw new PortvaktError('vault.open_failed');
      },
    });
    await fireEvent.input(await screen.findByTestId('unlock-password'), { target: { value: 'wrong' } });
    screen.getByTestId('unlock-submit').click();
    expect((await screen.findByTestId('unlock-error')).textContent).toContain('error_vault_open_failed');
  });
});

describe('a vault that cannot be opened', () => {
  it.each(['new', 'damaged', 'newer'] as const)('has its own screen when it is %s', async (state) => {
    open(popupView({ vault: { ...OPEN, state } }));
    await screen.findByTestId(`vault-${state}`);
    expect(screen.queryByTestId('new-begin') !== null).toBe(state === 'new');
    expect(screen.queryByTestId('search')).toBeNull();
  });
});
