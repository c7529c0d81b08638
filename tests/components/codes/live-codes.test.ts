import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveCodes } from '../../../components/codes/live-codes.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient } from '../fake-shell.ts';
import { NOW, code, row } from '../fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('LiveCodes', () => {
  it('asks for a code when it has run out, and not before', async () => {
    const background = fakeClient({ 'code.list': () => ({ 'account-1': code('222222', NOW + 50_000) }) });
    const codes = new LiveCodes(background.client);
    codes.show('list', [row(1)]);
    await vi.advanceTimersByTimeAsync(19_900);
    expect(background.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(background.requestsOf('code.list')).toEqual([{ ids: ['account-1'] }]);
    expect(codes.get('account-1')?.code).toBe('222222');
    codes.stop();
  });

  it('says when the last five seconds begin', async () => {
    const background = fakeClient({});
    const codes = new LiveCodes(background.client);
    const shown = code('111111');
    codes.show('list', [row(1, { code: shown })]);
    expect(codes.isEnding(shown)).toBe(false);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(codes.isEnding(shown)).toBe(true);
    codes.stop();
  });

  it('asks once for an account that two parts show, and never for a counter account', async () => {
    const background = fakeClient({ 'code.list': () => ({}) });
    const codes = new LiveCodes(background.client);
    codes.show('list', [row(1), row(2, { type: 'hotp', code: undefined })]);
    codes.show('match', [row(1)]);
    await vi.advanceTimersByTimeAsync(20_010);
    expect(background.requestsOf('code.list')[0]).toEqual({ ids: ['account-1'] });
    codes.stop();
  });

  it('asks for every type that goes by time', async () => {
    const background = fakeClient({ 'code.list': () => ({}) });
    const codes = new LiveCodes(background.client);
    codes.show('list', [row(1, { type: 'steam' }), row(2, { type: 'yandex' }), row(3, { type: 'motp' })]);
    await vi.advanceTimersByTimeAsync(20_010);
    expect(background.requestsOf('code.list')[0]).toEqual({ ids: ['account-1', 'account-2', 'account-3'] });
    codes.stop();
  });

  it('tries again after a refusal, and is quiet once stopped', async () => {
    const background = fakeClient({
      'code.list': () => {
        throw new PortvaktError('vault.locked');
      },
    });
    const codes = new LiveCodes(background.client);
    codes.show('list', [row(1)]);
    await vi.advanceTimersByTimeAsync(21_500);
    expect(background.sent.length).toBe(2);
    codes.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(background.sent.length).toBe(2);
    expect(codes.get('account-1')).toBeUndefined();
  });

  it('shows no code that has run out, whatever a row came with', () => {
    const codes = new LiveCodes(fakeClient({}).client);
    codes.put('account-1', code('111111', NOW - 1));
    codes.show('list', [row(1, { code: code('111111', NOW - 1) })]);
    expect(codes.get('account-1')).toBeUndefined();
    codes.stop();
  });

  it('asks for no code of a guarded row, and forgets a shown one in time', async () => {
    const background = fakeClient({});
    const codes = new LiveCodes(background.client);
    codes.show('list', [row(1, { guarded: true, code: undefined })]);
    codes.putGuarded('account-1', code('111111', NOW + 20_000));
    await vi.advanceTimersByTimeAsync(15_001);
    expect(codes.isEnding(codes.get('account-1')!)).toBe(true);
    expect(await codes.fresh('account-1')).toMatchObject({ code: '111111' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(codes.get('account-1')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(background.sent).toEqual([]);
    codes.stop();
  });

  it('shows no code any more once they are guarded', () => {
    const codes = new LiveCodes(fakeClient({}).client);
    codes.show('list', [row(1)]);
    expect(codes.get('account-1')).toBeDefined();
    codes.show('list', [row(1, { guarded: true, code: undefined })]);
    expect(codes.get('account-1')).toBeUndefined();
    codes.stop();
  });

  it('keeps the newer of two codes', () => {
    const codes = new LiveCodes(fakeClient({}).client);
    codes.put('account-1', code('333333', NOW + 25_000));
    codes.show('list', [row(1)]);
    expect(codes.get('account-1')?.code).toBe('333333');
    codes.stop();
  });
});
