import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodeActions } from '../../../components/codes/code-actions.svelte.ts';
import { LiveCodes } from '../../../components/codes/live-codes.svelte.ts';
import FoundOnPage from '../../../components/enrol/FoundOnPage.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import type { PageView } from '../../../lib/messages/replies.ts';
import { details } from '../accounts/stage.ts';
import { fakeClient, type Answers } from '../fake-shell.ts';
import { candidate, page, row } from '../fixtures.ts';
import { showPart } from './stage.ts';

afterEach(() => {
  vi.useRealTimers();
});

function show(shown: PageView, answers: Answers = {}) {
  const { client } = fakeClient({ 'code.copied': () => ({}) });
  const codes = new LiveCodes(client);
  const acts = {
    onsaved: vi.fn(),
    onlook: vi.fn(() => Promise.resolve()),
    onreveal: vi.fn(),
    onfill: vi.fn(),
  };
  const actions = new CodeActions(client, codes, () => Promise.resolve(), vi.fn());
  const part = showPart(
    FoundOnPage,
    { page: shown, asks: shown.fields > 0, busy: false, codes, actions, ...acts },
    answers,
  );
  return {
    ...part,
    ...acts,
    see: (change: Partial<PageView>) => part.change({ page: page(change), asks: (change.fields ?? 0) > 0 }),
  };
}

const microsoft = { code: 'qr.microsoft_only', facts: {} } as const;

describe("Microsoft's own code", () => {
  it('is answered with a guide in three steps, each drawn and told', () => {
    show(page({ problems: [microsoft] }));
    expect(screen.getByTestId('microsoft-guide').textContent).toContain('microsoft_step_link');
    expect(screen.getAllByTestId('microsoft-step').length).toBe(3);
    const drawings = screen.getAllByRole('img').map((drawing) => drawing.getAttribute('aria-label'));
    expect(drawings).toEqual(['microsoft_link_drawing', 'microsoft_next_drawing', 'microsoft_code_drawing']);
    expect(screen.queryByTestId('problem')).toBeNull();
  });

  it('is not spoken of any more when the right one is there', async () => {
    const { see } = show(page({ problems: [microsoft] }));
    await see({ problems: [microsoft], candidates: [candidate()] });
    expect(screen.queryByTestId('microsoft-guide')).toBeNull();
    expect(screen.getByTestId('candidate')).toBeDefined();
  });

  it('is looked past again and again', async () => {
    vi.useFakeTimers();
    const { onlook } = show(page({ problems: [microsoft] }));
    await vi.advanceTimersByTimeAsync(3200);
    expect(onlook).toHaveBeenCalledTimes(2);
  });
});

describe('a page that is looked at again', () => {
  it('is not where it shows nothing to enrol', async () => {
    vi.useFakeTimers();
    const { onlook } = show(page({ problems: [{ code: 'uri.secret_missing', facts: {} }] }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(onlook).not.toHaveBeenCalled();
  });

  it('leaves what was typed on the card of a code that stays', async () => {
    const { see } = show(page({ candidates: [candidate({ needsPin: true, type: 'motp', named: true })] }));
    const type = (testid: string, value: string) =>
      fireEvent.input(screen.getByTestId(testid), { target: { value } });
    await type('candidate-pin', '12');
    await type('candidate-label-field', 'work');
    await see({ candidates: [candidate({ needsPin: true, type: 'motp', named: true, expiresAt: 9e12 })] });
    expect(screen.getByTestId<HTMLInputElement>('candidate-pin').value).toBe('12');
    expect(screen.getByTestId<HTMLInputElement>('candidate-label-field').value).toBe('work');
  });

  it('replaces the card of a code that was made anew', async () => {
    const { see } = show(page({ candidates: [candidate({ needsPin: true, type: 'motp' })] }));
    await fireEvent.input(screen.getByTestId('candidate-pin'), { target: { value: '12' } });
    await see({ candidates: [candidate({ id: 'candidate-2', needsPin: true, type: 'motp' })] });
    expect(screen.getAllByTestId('candidate').map(({ dataset }) => dataset.id)).toEqual(['candidate-2']);
    expect(screen.getByTestId<HTMLInputElement>('candidate-pin').value).toBe('');
  });
});

describe('a card in which the user is in the middle of something', () => {
  const rivals = [{ id: 'account-1', issuer: 'GitHub', label: 'kari@example.no' }];
  const other = candidate({ standing: 'other_secret', rivals });
  const guess = candidate({ id: 'candidate-2', issuer: 'localhost', label: '', named: true });
  const cards = () => screen.getAllByTestId('candidate').map(({ dataset }) => dataset.id);

  async function askToReplace(): Promise<void> {
    screen.getByTestId('candidate-replace').click();
    const password = await screen.findByTestId('replace-password');
    await fireEvent.input(password, { target: { value: 'half a pass' } });
  }

  it('stays as it is when another look does not find its code', async () => {
    const { see } = show(page({ candidates: [other] }));
    await askToReplace();
    await see({ candidates: [guess] });
    expect(cards()).toEqual(['candidate-1', 'candidate-2']);
    expect(screen.getByTestId<HTMLInputElement>('replace-password').value).toBe('half a pass');
    await see({ candidates: [] });
    expect(cards()).toEqual(['candidate-1']);
    expect(screen.getByTestId<HTMLInputElement>('replace-password').value).toBe('half a pass');
  });

  it('goes when that is given up', async () => {
    const { see } = show(page({ candidates: [other] }));
    await askToReplace();
    await see({ candidates: [guess] });
    screen.getByTestId('replace-cancel').click();
    await waitFor(() => {
      expect(cards()).toEqual(['candidate-2']);
    });
  });

  it('goes when its code was saved', async () => {
    const { see } = show(page({ candidates: [other] }), {
      'candidate.replace': () => row(9),
      'page.clock': () => ({}),
    });
    await askToReplace();
    await see({ candidates: [guess] });
    screen.getByTestId('replace-submit').click();
    await screen.findByTestId('candidate-saved');
    expect(cards()).toEqual(['candidate-2']);
  });

  it('goes when the background knows its code no more', async () => {
    const gone = () => {
      throw new PortvaktError('candidate.gone');
    };
    const { see, onlook } = show(page({ candidates: [candidate({ needsPin: true, type: 'motp' })] }), {
      'candidate.save': gone,
    });
    await fireEvent.input(screen.getByTestId('candidate-pin'), { target: { value: '12' } });
    await see({ candidates: [guess] });
    expect(cards()).toEqual(['candidate-1', 'candidate-2']);
    screen.getAllByTestId('candidate-add')[0]?.click();
    await waitFor(() => {
      expect(cards()).toEqual(['candidate-2']);
    });
    expect(onlook).toHaveBeenCalled();
  });

  it('is looked past seldom, only so that its code does not die meanwhile', async () => {
    vi.useFakeTimers();
    const { onlook } = show(page({ candidates: [candidate({ named: true })] }));
    await fireEvent.input(screen.getByTestId('candidate-label-field'), { target: { value: 'work' } });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onlook).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(70_000);
    expect(onlook).toHaveBeenCalledTimes(2);
  });
});

describe('a picture out of view', () => {
  it('is shown when it is asked for', () => {
    const { onreveal } = show(page({ hidden: true }));
    expect(screen.getByTestId('hidden-code').textContent).toContain('hidden_code');
    screen.getByTestId('hidden-show').click();
    expect(onreveal).toHaveBeenCalledOnce();
  });
});

describe('after saving', () => {
  const saving = { 'candidate.save': () => row(9), 'page.clock': () => ({}) };
  const add = (): void => {
    screen.getByTestId('candidate-add').click();
  };

  it('waits calmly where the site does not ask yet, and fills once it does', async () => {
    const { see, onfill, onsaved } = show(page({ candidates: [candidate()] }), saving);
    add();
    expect((await screen.findByTestId('finishing')).dataset.state).toBe('wait');
    expect(onsaved).toHaveBeenCalledOnce();
    await see({ finishing: row(9), fields: 1 });
    expect(screen.getByTestId('finishing').dataset.state).toBe('fill');
    screen.getByTestId('candidate-fill').click();
    expect(onfill).toHaveBeenCalledWith(row(9));
  });

  it('says when it is done', async () => {
    const { see } = show(page({ finishing: row(9) }), {
      'account.get': ({ id }) => details({ id, confirmed: true }),
    });
    await screen.findByTestId('finishing');
    await see({});
    expect((await screen.findByTestId('finishing-done')).textContent).toContain('finishing_done');
    expect(screen.queryByTestId('candidate-fill')).toBeNull();
  });

  it('is done too when the user says that the site took the code they copied', async () => {
    const { see, background } = show(page({ finishing: row(9, { confirmed: false }) }), {
      'account.edit': ({ id }) => details({ id, confirmed: true }),
    });
    expect(screen.queryByTestId('finishing-works')).toBeNull();
    (await screen.findByTestId('finishing-copy')).click();
    (await screen.findByTestId('finishing-works')).click();
    await screen.findByTestId('finishing-done');
    expect(background.requestsOf('account.edit')).toEqual([{ id: 'account-9', change: { confirmed: true } }]);
    // A look that began before that.
    await see({ finishing: row(9, { confirmed: false }) });
    expect(screen.getByTestId('finishing').dataset.state).toBe('done');
  });

  it('says nothing more where the time ran out unconfirmed', async () => {
    const { see } = show(page({ finishing: row(9, { confirmed: false }) }), {
      'account.get': ({ id }) => details({ id, confirmed: false }),
    });
    await screen.findByTestId('finishing');
    await see({});
    await waitFor(() => {
      expect(screen.queryByTestId('finishing')).toBeNull();
    });
  });

  it.each([
    [120, 'clock_fast'],
    [-20, 'clock_slow'],
  ])('warns of a clock that is %i seconds off', async (ahead, text) => {
    show(page({ candidates: [candidate()] }), { ...saving, 'page.clock': () => ({ ahead }) });
    add();
    const warning = await screen.findByTestId('clock-warning');
    expect(warning.textContent).toContain(text);
    expect(warning.textContent).toContain('clock_how');
  });

  it.each([19, -19, 0, undefined])('does not mind a clock that is %s seconds off', async (ahead) => {
    const { background } = show(page({ candidates: [candidate()] }), {
      ...saving,
      'page.clock': () => ({ ahead }),
    });
    add();
    await screen.findByTestId('finishing');
    expect(background.requestsOf('page.clock')).toEqual([{ tabId: 7 }]);
    expect(screen.queryByTestId('clock-warning')).toBeNull();
  });

  it('asks no clock before', () => {
    const { background } = show(page({ candidates: [candidate()], finishing: row(9) }));
    expect(background.kinds()).not.toContain('page.clock');
  });

  it('offers a second home while the page is open', async () => {
    const { shell } = show(page({ finishing: row(9) }));
    (await screen.findByTestId('finishing-device')).click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(shell.openPage).toHaveBeenCalledWith('options', '#accounts/account-9/device');
  });

  it('says what became of the older account', async () => {
    const rivals = [{ id: 'account-1', issuer: 'GitHub', label: 'kari@example.no' }];
    show(page({ candidates: [candidate({ standing: 'other_secret', rivals })] }), saving);
    add();
    expect((await screen.findByTestId('candidate-saved')).textContent).toContain('saved_beside');
  });

  it('waits for no code of a service that asks for approvals', async () => {
    const push = candidate({ kind: 'push', service: 'https://approve.nordfjord.example' });
    const { background } = show(page({ candidates: [push] }), {
      'candidate.intend': () => ({}),
      'candidate.save': () => ({
        deviceId: 'device-1',
        service: push.service,
        issuer: 'Nordfjord kommune',
        account: 'kari',
        deviceName: 'My laptop',
        createdAt: 1,
        push: true,
      }),
    });
    add();
    await screen.findByTestId('candidate-saved');
    expect(screen.queryByTestId('finishing')).toBeNull();
    expect(background.kinds()).not.toContain('page.clock');
  });
});
