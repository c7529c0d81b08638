import { describe, expect, it, vi } from 'vitest';
import { FillFlow } from '../../../components/popup/fill-flow.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, type Answers } from '../fake-shell.ts';
import { row } from '../fixtures.ts';

function flowOver(answer: NonNullable<Answers['code.fill']>) {
  const background = fakeClient({ 'code.fill': answer });
  const done = vi.fn();
  const confirm = vi.fn<(retry: () => void) => void>();
  return { background, done, confirm, flow: new FillFlow(background.client, done, confirm) };
}

const filled = { origin: 'https://github.com', inputs: 1 };

describe('FillFlow', () => {
  it('fills a bound account at once', async () => {
    const { background, done, flow } = flowOver(() => filled);
    await flow.fill(row(1), 7, 'https://github.com');
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-1', tabId: 7 }]);
    expect(done).toHaveBeenCalledOnce();
  });

  it('asks before a code goes to an unbound origin, and binds the one it named', async () => {
    const { background, done, flow } = flowOver(({ bind }) => {
      if (bind === undefined) throw new PortvaktError('origin.not_bound', { origin: 'https://id.example' });
      return filled;
    });
    await flow.fill(row(1), 7, 'https://page.example');
    expect(flow.question?.origin).toBe('https://id.example');
    expect(done).not.toHaveBeenCalled();
    await flow.confirm(7);
    expect(background.requestsOf('code.fill')[1]).toEqual({
      id: 'account-1',
      tabId: 7,
      bind: 'https://id.example',
    });
    expect(done).toHaveBeenCalledOnce();
    expect(flow.question).toBeUndefined();
  });

  it('asks again, with the new name, if the page moved on meanwhile', async () => {
    let seen = 'https://id.example';
    const { done, flow } = flowOver(({ bind }) => {
      if (bind !== seen) throw new PortvaktError('origin.not_bound', { origin: seen });
      return filled;
    });
    await flow.fill(row(1), 7, '');
    seen = 'https://evil.example';
    await flow.confirm(7);
    expect(flow.question?.origin).toBe('https://evil.example');
    expect(done).not.toHaveBeenCalled();
  });

  it('waits for the password where it is asked for again, and then does the same again', async () => {
    let confirmed = false;
    const { background, done, confirm, flow } = flowOver(() => {
      if (!confirmed) throw new PortvaktError('vault.confirm_needed');
      return filled;
    });
    await flow.fill(row(1), 7, 'https://github.com');
    expect(flow.failure).toBeUndefined();
    expect(done).not.toHaveBeenCalled();
    confirmed = true;
    confirm.mock.calls[0]?.[0]();
    await vi.waitFor(() => {
      expect(done).toHaveBeenCalledOnce();
    });
    expect(background.requestsOf('code.fill')).toHaveLength(2);
  });

  it('never asks about an origin without a name', async () => {
    const { flow } = flowOver(() => {
      throw new PortvaktError('origin.not_bound');
    });
    await flow.fill(row(1), 7, '');
    expect(flow.question).toBeUndefined();
    expect(flow.failure?.code).toBe('origin.not_bound');
  });

  it('does nothing on confirm after cancel', async () => {
    const { background, flow } = flowOver(() => {
      throw new PortvaktError('origin.not_bound', { origin: 'https://id.example' });
    });
    await flow.fill(row(1), 7, '');
    flow.cancel();
    await flow.confirm(7);
    expect(background.sent.length).toBe(1);
  });
});
