import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../../components/popup/PopupPage.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import type { PageView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { FILLED, candidate, listing, match, page, popupView, row } from '../fixtures.ts';

const states: PopupState[] = [];

// What the popup loads when it is needed is read from the disk once, before anything waits for it.
beforeAll(async () => {
  await Promise.all([
    import('../../../components/enrol/FoundOnPage.svelte'),
    import('../../../components/fill/LookAlikeBlock.svelte'),
    import('../../../components/fill/MessageNote.svelte'),
    import('../../../components/fill/Suggestions.svelte'),
  ]);
});

afterEach(() => {
  for (const state of states.splice(0)) state.stop();
});

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
  return { background, popup, fills: () => background.requestsOf('code.fill') };
}

const enter = () => fireEvent.keyDown(document.body, { key: 'Enter' });
const GITHUB = 'https://github.com';

describe('accounts of a page that asks', () => {
  it('stand in the order they came in, and Enter fills the first that can be', async () => {
    const matches = [match(1, { fillable: false }), match(2), match(3)];
    const { fills } = openOver(page({ fields: 1, matches }));
    const cards = await screen.findAllByTestId('match-account');
    expect(cards.map(({ dataset }) => dataset.id)).toEqual(['account-1', 'account-2', 'account-3']);
    expect(screen.getAllByTestId('match-fill')).toHaveLength(2);
    await enter();
    await waitFor(() => {
      expect(fills()).toEqual([{ id: 'account-2', tabId: 7 }]);
    });
  });

  it('each have a button with a name of its own', async () => {
    openOver(page({ fields: 1, matches: [match(1), match(2, { label: '' })] }));
    const buttons = await screen.findAllByTestId('match-fill');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['fill_name', 'fill_name']);
    expect(screen.queryByTestId('account-fill')).toBeNull();
  });

  it('have no button where the page asks for nothing', async () => {
    const { fills } = openOver(page({ matches: [match(1, { fillable: false })] }));
    await screen.findByTestId('match-account');
    expect(screen.queryByTestId('match-fill')).toBeNull();
    await enter();
    expect(fills()).toEqual([]);
  });

  it('say so where the code goes behind the password, and need no code field for it', async () => {
    const { fills } = openOver(page({ matches: [match(1, { appended: true })] }));
    expect((await screen.findByTestId('match-fill')).textContent).toContain('fill_appended');
    expect(screen.getByTestId('match-appended').textContent).toBe('match_appended');
    expect(screen.getByTestId('match').textContent).toContain('match_asks');
    await enter();
    await waitFor(() => {
      expect(fills()).toHaveLength(1);
    });
  });

  it('name the frame and the page around it', async () => {
    openOver(page({ fields: 1, frame: 'https://id.example', matches: [match(1)] }));
    expect((await screen.findByTestId('match')).querySelector('h2')?.textContent).toBe('match_frame');
  });
});

describe('accounts that only may belong to the page', () => {
  it('stand under why, and lead to the question', async () => {
    const suggested = [match(1, { standing: 'site' }), match(2, { standing: 'group' })];
    const { background } = openOver(page({ fields: 1, origin: 'https://accounts.google.com', suggested }), {
      'code.fill': () => {
        throw new PortvaktError('origin.not_bound', { origin: 'https://accounts.google.com' });
      },
    });
    const why = await screen.findAllByTestId('suggested-why');
    expect(why.map(({ textContent }) => textContent)).toEqual(['suggest_group', 'suggest_site']);
    expect(screen.queryByTestId('match-none')).toBeNull();
    screen.getAllByTestId('match-fill')[0]?.click();
    await screen.findByTestId('bind');
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-2', tabId: 7 }]);
  });

  it('are not filled by Enter', async () => {
    const { fills } = openOver(page({ fields: 1, suggested: [match(1, { standing: 'site' })] }));
    await screen.findByTestId('suggested');
    await enter();
    expect(fills()).toEqual([]);
  });

  it('do not show where the page asks for nothing', async () => {
    openOver(page({ matches: [match(1, { fillable: false })], suggested: [match(2, { standing: 'site' })] }));
    await screen.findByTestId('match-account');
    expect(screen.queryByTestId('suggested')).toBeNull();
  });
});

describe('a page that sends a code by SMS or e-mail', () => {
  it('says that this is another code, and fills only by a deliberate press', async () => {
    const { fills } = openOver(page({ messages: 1, matches: [match(1, { fillable: false })] }));
    expect((await screen.findByTestId('match-message')).textContent).toContain('message_note');
    await enter();
    expect(fills()).toEqual([]);
    expect(screen.queryByTestId('match-fill')).toBeNull();
    screen.getByTestId('match-fill-anyway').click();
    await waitFor(() => {
      expect(fills()).toEqual([{ id: 'account-1', tabId: 7, byMessage: true }]);
    });
  });

  it('is not filled by Enter even if the background calls the account fillable', async () => {
    const { fills } = openOver(page({ messages: 1, matches: [match(1)] }));
    await screen.findByTestId('match-message');
    await enter();
    expect(fills()).toEqual([]);
  });

  it('says so where no account belongs to it, too', async () => {
    openOver(page({ messages: 1 }));
    await screen.findByTestId('match-message');
    expect(screen.queryByTestId('match-none')).toBeNull();
    expect(screen.queryByTestId('account-fill')).toBeNull();
  });

  it('is an ordinary one where there is another field for the code of an app', async () => {
    openOver(page({ messages: 1, fields: 1, matches: [match(1)] }));
    await screen.findByTestId('match-fill');
    expect(screen.queryByTestId('match-message')).toBeNull();
  });
});

describe('a page that looks like another', () => {
  const lookAlike = { origin: 'https://xn--gthub-n4a.com', like: GITHUB };
  const evil = page({
    origin: lookAlike.origin,
    fields: 1,
    messages: 1,
    lookAlike,
    matches: [match(1)],
    suggested: [match(2)],
    candidates: [candidate()],
    finishing: row(3),
  });
  const FILLS = ['match-fill', 'match-fill-anyway', 'account-fill', 'candidate-fill'];

  it('gets a red block with both names, and no button to fill anywhere', async () => {
    const { fills } = openOver(evil);
    const block = await screen.findByTestId('look-alike');
    expect(block.getAttribute('role')).toBe('alert');
    expect(screen.getByTestId('look-alike-origin').textContent).toBe(lookAlike.origin);
    expect(screen.getByTestId('look-alike-written').textContent).toBe('https://gıthub.com');
    await screen.findByTestId('finishing');
    for (const testid of FILLS) expect(screen.queryByTestId(testid)).toBeNull();
    expect(block.querySelector('button')).toBeNull();
    await enter();
    expect(fills()).toEqual([]);
  });

  it('stays without one in a search, where Enter does nothing and copies nothing', async () => {
    const { popup, fills } = openOver(evil);
    const field = await screen.findByTestId('search');
    await fireEvent.input(field, { target: { value: 'git' } });
    await screen.findByTestId('look-alike');
    for (const testid of FILLS) expect(screen.queryByTestId(testid)).toBeNull();
    await fireEvent.keyDown(field, { key: 'Enter' });
    screen.getAllByTestId('account-copy')[0]?.focus();
    await fireEvent.keyDown(screen.getAllByTestId('account-copy')[0]!, { key: 'Enter' });
    expect(fills()).toEqual([]);
    expect(popup.actions.copied).toBeUndefined();
  });

  it('is blocked as soon as a fill says so, and free again when another page is there', async () => {
    let shown = page({ fields: 1, matches: [match(1)] });
    const { background, fills } = openOver(shown, {
      'page.scan': () => shown,
      'code.fill': () => {
        shown = page({ origin: lookAlike.origin, fields: 1, lookAlike });
        throw new PortvaktError('origin.look_alike', lookAlike);
      },
    });
    (await screen.findByTestId('match-fill')).click();
    await screen.findByTestId('look-alike');
    expect(screen.queryByTestId('match-fill')).toBeNull();
    await enter();
    expect(fills()).toHaveLength(1);
    shown = page({ fields: 1, matches: [match(1)] });
    background.change('page');
    await screen.findByTestId('match-fill');
    expect(screen.queryByTestId('look-alike')).toBeNull();
  });
});
