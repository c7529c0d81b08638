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
  const asked = vi.fn((_retry: () => void) => undefined);
  return {
    background,
    codes,
    write,
    asked,
    actions: new CodeActions(background.client, codes, write, asked),
  };
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

  it('tells the background, which may clear the clipboard after a while', async () => {
    const { actions, background, codes } = actionsOver({ 'code.copied': () => ({}) });
    codes.put('account-1', code('123456'));
    await actions.copy(row(1));
    expect(background.requestsOf('code.copied')).toEqual([{ code: '123456' }]);
  });

  it('has copied all the same where the background cannot be told', async () => {
    const { actions, codes } = actionsOver({
      'code.copied': () => {
        throw new PortvaktError('vault.locked');
      },
    });
    codes.put('account-1', code('123456'));
    await actions.copy(row(1));
    expect(actions.copied).toBe('account-1');
    expect(actions.failure).toBeUndefined();
  });

  it('tells nothing of a code that was not copied', async () => {
    const { actions, background, codes, write } = actionsOver({ 'code.copied': () => ({}) });
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    codes.put('account-1', code('123456'));
    await actions.copy(row(1));
    expect(background.kinds()).toEqual([]);
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

  it('shows a guarded code first, and copies it then', async () => {
    const { actions, background, codes, write } = actionsOver({ 'code.show': () => code('123456') });
    const guarded = row(1, { guarded: true, code: undefined });
    await actions.copy(guarded);
    expect(codes.get('account-1')?.code).toBe('123456');
    expect(write).not.toHaveBeenCalled();
    await actions.copy(guarded);
    expect(background.requestsOf('code.show')).toEqual([{ id: 'account-1' }]);
    expect(write).toHaveBeenCalledWith('123456');
  });

  it('never asks for the next guarded code by itself', async () => {
    const { actions, background, codes, write } = actionsOver({
      'code.show': () => code('222222', NOW + 60_000),
    });
    codes.putGuarded('account-1', code('111111', NOW + 20_000));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(codes.get('account-1')).toBeUndefined();
    await actions.copy(row(1, { guarded: true, code: undefined }));
    expect(background.kinds()).toEqual(['code.show']);
    expect(write).not.toHaveBeenCalled();
    codes.stop();
  });

  it.each(['totp', 'hotp'] as const)('asks for a confirmation where a code needs one (%s)', async (type) => {
    let confirmed = false;
    const give = (): ReturnType<typeof code> => {
      if (!confirmed) throw new PortvaktError('vault.confirm_needed');
      return code('123456');
    };
    const { actions, asked, codes } = actionsOver({ 'code.show': give, 'code.next': give });
    await actions.copy(row(1, { type, guarded: true, code: undefined }));
    expect(asked).toHaveBeenCalledOnce();
    expect(actions.failure).toBeUndefined();
    confirmed = true;
    asked.mock.calls[0]![0]();
    await vi.waitFor(() => {
      expect(codes.get('account-1')?.code).toBe('123456');
    });
    codes.stop();
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
