import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeActions } from '../../../components/codes/code-actions.svelte.ts';
import { LiveCodes } from '../../../components/codes/live-codes.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, type Answers } from '../fake-shell.ts';
import { NOW, code, row } from '../fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

function actionsOver(answers: Answers) {
  const background = fakeClient(answers);
  const codes = new LiveCodes(background.client);
  const write = vi.fn((_text: string) => Promise.resolve());
  return { background, codes, write, actions: new CodeActions(background.client, codes, write) };
}

describe('CodeActions', () => {
  it('copies the code and says so for two seconds', async () => {
    const { actions, codes, write } = actionsOver({});
    codes.put('account-1', code('123456'));
    await actions.copy(row(1));
    expect(write).toHaveBeenCalledWith('123456');
    expect(actions.copied).toBe('account-1');
    vi.advanceTimersByTime(2000);
    expect(actions.copied).toBeUndefined();
  });

  it('makes the first code of a counter account instead of copying nothing', async () => {
    const { actions, background, codes, write } = actionsOver({
      'code.next': () => ({ code: '755224', next: '', validUntil: 0, period: 0 }),
    });
    await actions.copy(row(2, { type: 'hotp', code: undefined }));
    expect(background.kinds()).toEqual(['code.next']);
    expect(codes.get('account-2')?.code).toBe('755224');
    expect(write).not.toHaveBeenCalled();
  });

  it('never copies a code that ran out while nobody looked', async () => {
    const { actions, background, codes, write } = actionsOver({
      'code.list': () => ({ 'account-1': code('222222', NOW + 30_000) }),
    });
    codes.put('account-1', code('111111', NOW));
    await actions.copy(row(1));
    expect(background.requestsOf('code.list')).toEqual([{ ids: ['account-1'] }]);
    expect(write).toHaveBeenCalledWith('222222');
  });

  it('tells what went wrong', async () => {
    const { actions } = actionsOver({
      'code.next': () => {
        throw new PortvaktError('code.exhausted');
      },
    });
    await actions.next(row(2, { type: 'hotp' }));
    expect(actions.failure?.code).toBe('code.exhausted');
  });
});
