import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { ApprovalView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { approval } from '../fixtures.ts';
import ApprovalsStage from './ApprovalsStage.svelte';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

function cards(approvals: ApprovalView[], answers: Answers = {}, flooded: string[] = []) {
  const background = fakeClient({
    'approval.answer': () => ({}),
    'approval.refuseAll': () => ({}),
    ...answers,
  });
  const onanswered = vi.fn();
  const onrefused = vi.fn();
  const props = {
    shell: fakeShell(background.client),
    list: { approvals, flooded, unreachable: [], forgottenBy: [] },
    answered: undefined,
    onanswered,
    onrefused,
  };
  const { rerender } = render(ApprovalsStage, props);
  return { background, onanswered, onrefused, rerender };
}

/** A click as the browser makes it; scripts cannot make such an event. */
async function press(element: HTMLElement): Promise<void> {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  await fireEvent(element, click);
}

const approveButton = () => screen.getByTestId<HTMLButtonElement>('approval-approve');

describe('an approval bound to a page', () => {
  it('is dead for the first second', async () => {
    const { background } = cards([approval()]);
    expect(approveButton().disabled).toBe(true);
    await vi.advanceTimersByTimeAsync(1001);
    expect(approveButton().disabled).toBe(false);
    await press(approveButton());
    expect(background.requestsOf('approval.answer')).toEqual([{ jti: 'jti-1', decision: 'approve' }]);
  });

  it('takes no click made by a script', async () => {
    const { background } = cards([approval()]);
    await vi.advanceTimersByTimeAsync(1001);
    await fireEvent(approveButton(), new MouseEvent('click', { bubbles: true }));
    expect(background.sent).toEqual([]);
  });

  it('is dead again when the cards move', async () => {
    const { rerender } = cards([approval()]);
    await vi.advanceTimersByTimeAsync(1001);
    const list = {
      approvals: [approval({ jti: 'jti-0', page: 'absent' }), approval()],
      flooded: [],
      unreachable: [],
      forgottenBy: [],
    };
    await rerender({ list });
    expect(approveButton().disabled).toBe(true);
    await vi.advanceTimersByTimeAsync(1001);
    expect(approveButton().disabled).toBe(false);
  });

  it.each(['absent', 'elsewhere'] as const)('cannot be approved while its page is %s', async (page) => {
    cards([approval({ page, seenOrigin: 'https://evil.example' })]);
    await vi.advanceTimersByTimeAsync(1001);
    expect(screen.queryByTestId('approval-approve')).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId('approval-deny'));
  });

  it('names both origins where the page is another one', () => {
    cards([approval({ page: 'elsewhere', seenOrigin: 'https://login.nordfjord.example.evil.test' })]);
    expect(screen.getByTestId('verdict-seen').textContent).toBe('https://login.nordfjord.example.evil.test');
    expect(screen.getByTestId('verdict-expected').textContent).toBe('https://login.nordfjord.example');
  });

  it('can be denied and reported at once', async () => {
    const { background, onanswered } = cards([approval()]);
    await press(screen.getByTestId('approval-deny'));
    await waitFor(() => {
      expect(onanswered).toHaveBeenCalledWith('deny');
    });
    await press(screen.getByTestId('approval-report'));
    expect(background.requestsOf('approval.answer')).toEqual([
      { jti: 'jti-1', decision: 'deny' },
      { jti: 'jti-1', decision: 'report' },
    ]);
  });

  it('offers nothing once the time has run out', () => {
    cards([approval({ expiresAt: Date.now() - 1 })]);
    expect(screen.getByTestId('approval-expired')).toBeTruthy();
    expect(screen.queryByTestId('approval-approve')).toBeNull();
    expect(screen.queryByTestId('approval-deny')).toBeNull();
  });
});

describe('an approval bound to a code', () => {
  const typed = approval({ binding: 'code', page: 'unneeded' });

  it('needs six typed digits, and sends them', async () => {
    const { background } = cards([typed]);
    await vi.advanceTimersByTimeAsync(1001);
    expect(approveButton().disabled).toBe(true);
    await fireEvent.input(screen.getByTestId('approval-code'), { target: { value: '123 456' } });
    expect(approveButton().disabled).toBe(false);
    await press(approveButton());
    expect(background.requestsOf('approval.answer')).toEqual([
      { jti: 'jti-1', decision: 'approve', code: '123456' },
    ]);
  });

  it('keeps the card and says so when the digits are wrong', async () => {
    const { onanswered, onrefused } = cards([typed], {
      'approval.answer': () => {
        throw new PortvaktError('approval.code_wrong');
      },
    });
    await vi.advanceTimersByTimeAsync(1001);
    await fireEvent.input(screen.getByTestId('approval-code'), { target: { value: '654321' } });
    await press(approveButton());
    await waitFor(() => {
      expect(screen.getByTestId('approval-error').textContent).toContain('error_approval_code_wrong');
    });
    expect(screen.getByTestId<HTMLInputElement>('approval-code').value).toBe('');
    expect(onanswered).not.toHaveBeenCalled();
    expect(onrefused).not.toHaveBeenCalled();
  });
});

describe('an approval bound to nothing', () => {
  it('needs the password, which goes only with an approval', async () => {
    const { background } = cards([approval({ binding: 'none', page: 'unneeded' })]);
    await vi.advanceTimersByTimeAsync(1001);
    await fireEvent.input(screen.getByTestId('approval-password'), { target: { value: 'my password' } });
    await press(screen.getByTestId('approval-deny'));
    await fireEvent.input(screen.getByTestId('approval-password'), { target: { value: 'my password' } });
    await press(approveButton());
    expect(background.requestsOf('approval.answer')).toEqual([
      { jti: 'jti-1', decision: 'deny' },
      { jti: 'jti-1', decision: 'approve', password: 'my password' },
    ]);
  });
});

describe('a flood', () => {
  it('is one card, whose first button denies and reports them all', async () => {
    const { background } = cards([approval(), approval({ jti: 'jti-2' })], {}, ['device-1']);
    expect(screen.queryAllByTestId('approval')).toEqual([]);
    const first = screen.getByTestId('flood').querySelector('button');
    expect(first?.dataset.testid).toBe('flood-refuse');
    await press(screen.getByTestId('flood-refuse'));
    expect(background.requestsOf('approval.refuseAll')).toEqual([{ deviceId: 'device-1' }]);
  });

  it('can be opened, and every Approve in it is dead at first', async () => {
    cards([approval(), approval({ jti: 'jti-2' })], {}, ['device-1']);
    await vi.advanceTimersByTimeAsync(1001);
    await press(screen.getByTestId('flood-open'));
    const buttons = screen.getAllByTestId<HTMLButtonElement>('approval-approve');
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});
