import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import type { PopupView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import {
  FILLED,
  LOCKED,
  NOW,
  approval,
  candidate,
  listing,
  match,
  page,
  popupView,
  row,
} from '../fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

async function popupWith(view: PopupView, answers: Answers = {}) {
  const background = fakeClient({ 'popup.load': () => view, 'draft.put': () => ({}), ...answers });
  const shell = fakeShell(background.client);
  const popup = new PopupState(shell, 7);
  await popup.show(popup.ask());
  return { background, shell, popup };
}

const searchable: Answers = { 'account.list': ({ offset, limit }) => listing(1, offset, limit) };

describe('PopupState', () => {
  it('brings all of the first picture with one message', async () => {
    const { background, popup } = await popupWith(
      popupView({ page: page({ fields: 1, matches: [match(1)] }) }),
    );
    expect(background.sent).toEqual([{ kind: 'popup.load', request: { tabId: 7, limit: 12 } }]);
    expect(popup.rows.at(2)).toEqual(row(2));
    expect(popup.matches).toEqual([match(1)]);
    popup.stop();
  });

  it('shows nothing of the vault while it is locked, and does not look at the page', async () => {
    const { background, popup } = await popupWith(popupView({ vault: { ...LOCKED, waiting: 1 } }));
    await popup.scan();
    expect(popup.open).toBe(false);
    expect(popup.rows.total).toBe(0);
    expect(background.kinds()).toEqual(['popup.load']);
  });

  it('forgets rows and codes when a lock is told', async () => {
    let view = popupView();
    const { popup } = await popupWith(view, { 'popup.load': () => view });
    popup.codes.show('list', [row(1)]);
    view = popupView({ vault: LOCKED });
    await popup.hear('vault');
    expect(popup.rows.at(0)).toBeUndefined();
    expect(popup.codes.get('account-1')).toBeUndefined();
  });

  it('merges what a look at the page found', async () => {
    const { popup } = await popupWith(popupView(), {
      'page.scan': () => page({ candidates: [candidate()] }),
    });
    expect(popup.hasFound).toBe(false);
    await popup.scan();
    expect(popup.hasFound).toBe(true);
    popup.stop();
  });

  it('keeps a half-typed entry and a search, and clears the draft when nothing is left', async () => {
    const { background, popup } = await popupWith(popupView(), searchable);
    popup.manual.issuer = 'GitLab';
    popup.go('add');
    await vi.advanceTimersByTimeAsync(300);
    expect(background.requestsOf('draft.put')[0]).toMatchObject({
      draft: { view: 'add', query: '', manual: { issuer: 'GitLab' } },
    });
    popup.manual.issuer = '';
    popup.go('codes');
    popup.drafts.flush();
    expect(background.requestsOf('draft.put')[1]).toEqual({});
    popup.stop();
  });

  it('takes a draft up again', async () => {
    const draft = { view: 'add', query: 'git', manual: { issuer: 'GitLab', unknown: 'x' } };
    const { background, popup } = await popupWith(popupView({ draft }), searchable);
    await vi.advanceTimersByTimeAsync(0);
    expect(popup.screen).toBe('add');
    expect(popup.manual.issuer).toBe('GitLab');
    expect(popup.query).toBe('git');
    expect(background.requestsOf('account.list')).toEqual([{ query: 'git', offset: 0, limit: 12 }]);
    popup.stop();
  });
});

describe('Enter in the popup', () => {
  const asking = page({ fields: 1, matches: [match(1)] });
  const fill: Answers = { 'code.fill': () => FILLED };

  it('fills the account of the page that asks', async () => {
    const { background, popup, shell } = await popupWith(popupView({ page: asking }), fill);
    await popup.main();
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-1', tabId: 7 }]);
    expect(shell.closePopup).toHaveBeenCalledOnce();
    popup.stop();
  });

  it('fills the first account found by a search', async () => {
    const { background, popup } = await popupWith(popupView({ page: asking }), { ...fill, ...searchable });
    await popup.search('issuer');
    await popup.main();
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-0', tabId: 7 }]);
    popup.stop();
  });

  it('does nothing while a request waits for an answer', async () => {
    const approvals = { approvals: [approval()], flooded: [], unreachable: [], forgottenBy: [] };
    const { background, popup } = await popupWith(popupView({ page: asking, approvals }), fill);
    await popup.main();
    expect(background.kinds()).toEqual(['popup.load']);
    popup.stop();
  });

  it('does nothing where no page asks and nothing is searched', async () => {
    const { background, popup } = await popupWith(popupView({ page: page({ matches: [match(1)] }) }));
    await popup.main();
    expect(background.kinds()).toEqual(['popup.load']);
    popup.stop();
  });
});
