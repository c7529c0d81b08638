import { describe, expect, it, vi } from 'vitest';
import { FillFlow } from '../../../components/popup/fill-flow.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, type Answers } from '../fake-shell.ts';
import { FILLED, row } from '../fixtures.ts';

function flowOver(answer: NonNullable<Answers['code.fill']>) {
  const background = fakeClient({ 'code.fill': answer });
  const done = vi.fn();
  const confirm = vi.fn<(retry: () => void) => void>();
  return { background, done, confirm, flow: new FillFlow(background.client, done, confirm) };
}

describe('FillFlow', () => {
  it('fills a bound account at once', async () => {
    const { background, done, flow } = flowOver(() => FILLED);
    await flow.fill(row(1), 7, 'https://github.com');
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-1', tabId: 7 }]);
    expect(done).toHaveBeenCalledOnce();
  });

  it('asks before a code goes to an unbound origin, and binds the one it named', async () => {
    const { background, done, flow } = flowOver(({ bind }) => {
      if (bind === undefined) throw new PortvaktError('origin.not_bound', { origin: 'https://id.example' });
      return FILLED;
    });
    await flow.fill(row(1), 7, 'https://page.example');
    expect(flow.question?.origin).toBe('https://id.example');
    expect(done).not.toHaveBeenCalled();
    await flow.agree(7);
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
      return FILLED;
    });
    await flow.fill(row(1), 7, '');
    seen = 'https://evil.example';
    await flow.agree(7);
    expect(flow.question?.origin).toBe('https://evil.example');
    expect(done).not.toHaveBeenCalled();
  });

  it('waits for the password where it is asked for again, and then does the same again', async () => {
    let confirmed = false;
    const { background, done, confirm, flow } = flowOver(() => {
      if (!confirmed) throw new PortvaktError('vault.confirm_needed');
      return FILLED;
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
    await flow.agree(7);
    expect(background.sent.length).toBe(1);
  });

  it('asks one thing after the other, and sends all that was agreed to', async () => {
    const frame = { origin: 'https://id.example', top: 'https://shop.example' };
    const { background, done, flow } = flowOver(({ byMessage, frame: pair, bind }) => {
      if (!byMessage) throw new PortvaktError('field.by_message', { origin: frame.origin });
      if (pair?.top !== frame.top) throw new PortvaktError('origin.frame', frame);
      if (bind !== frame.origin) throw new PortvaktError('origin.not_bound', { origin: frame.origin });
      return FILLED;
    });
    await flow.fill(row(1), 7, 'https://shop.example');
    expect(flow.question?.kind).toBe('message');
    await flow.agree(7);
    expect(flow.question).toMatchObject({ kind: 'frame', ...frame });
    await flow.agree(7, true);
    expect(flow.question).toMatchObject({ kind: 'bind', origin: frame.origin });
    await flow.agree(7);
    expect(background.requestsOf('code.fill').at(-1)).toEqual({
      id: 'account-1',
      tabId: 7,
      byMessage: true,
      frame: { frame: frame.origin, top: frame.top, remember: true },
      bind: frame.origin,
    });
    expect(done).toHaveBeenCalledOnce();
  });

  it('asks anew for a frame that went elsewhere meanwhile, and carries nothing over', async () => {
    const top = 'https://shop.example';
    const pairs = [
      { origin: 'https://a.example', top },
      { origin: 'https://b.example', top },
    ];
    const { background, flow } = flowOver(({ frame: pair }) => {
      const shown = pairs[pair ? 1 : 0];
      if (pair?.frame !== 'https://b.example') throw new PortvaktError('origin.frame', shown);
      return FILLED;
    });
    await flow.fill(row(1), 7, top);
    await flow.agree(7, true);
    expect(flow.question).toMatchObject({ kind: 'frame', ...pairs[1] });
    await flow.agree(7);
    expect(background.requestsOf('code.fill').at(-1)).toEqual({
      id: 'account-1',
      tabId: 7,
      frame: { frame: 'https://b.example', top, remember: false },
    });
  });

  it('asks anew for the same frame in another page, which is not remembered because the first was', async () => {
    const origin = 'https://a.example';
    const [one, other] = ['https://shop.example', 'https://evil.example'];
    const { background, flow } = flowOver(({ frame: pair }) => {
      if (pair?.top !== other) throw new PortvaktError('origin.frame', { origin, top: pair ? other : one });
      return FILLED;
    });
    await flow.fill(row(1), 7, one);
    await flow.agree(7, true);
    expect(flow.question).toMatchObject({ kind: 'frame', origin, top: other });
    await flow.agree(7);
    expect(background.requestsOf('code.fill').at(-1)).toMatchObject({
      frame: { frame: origin, top: other, remember: false },
    });
  });

  it('forgets what was agreed to for one page when another is there', async () => {
    const { background, flow } = flowOver(({ byMessage, bind }) => {
      if (bind === 'https://evil.example') return FILLED;
      throw byMessage
        ? new PortvaktError('origin.not_bound', { origin: 'https://evil.example' })
        : new PortvaktError('field.by_message', { origin: 'https://id.example' });
    });
    await flow.fill(row(1), 7, 'https://id.example');
    await flow.agree(7);
    expect(flow.question).toMatchObject({ kind: 'bind', origin: 'https://evil.example' });
    await flow.agree(7);
    expect(background.requestsOf('code.fill').at(-1)).toEqual({
      id: 'account-1',
      tabId: 7,
      bind: 'https://evil.example',
    });
  });

  it('takes along what the screen said already', async () => {
    const { background, flow } = flowOver(() => FILLED);
    await flow.fill(row(1), 7, 'https://github.com', { byMessage: true });
    expect(background.requestsOf('code.fill')).toEqual([{ id: 'account-1', tabId: 7, byMessage: true }]);
  });

  it('keeps what was agreed to while the password is asked for', async () => {
    let confirmed = false;
    const { background, confirm, flow } = flowOver(({ bind }) => {
      if (bind === undefined) throw new PortvaktError('origin.not_bound', { origin: 'https://id.example' });
      if (!confirmed) throw new PortvaktError('vault.confirm_needed');
      return FILLED;
    });
    await flow.fill(row(1), 7, '');
    await flow.agree(7);
    confirmed = true;
    confirm.mock.calls[0]?.[0]();
    await vi.waitFor(() => {
      expect(background.requestsOf('code.fill')).toHaveLength(3);
    });
    expect(background.requestsOf('code.fill').at(-1)).toMatchObject({ bind: 'https://id.example' });
  });

  it('never goes on where the page looks like another one', async () => {
    const pair = { origin: 'https://xn--gthub-n4a.com', like: 'https://github.com' };
    const { background, flow } = flowOver(() => {
      throw new PortvaktError('origin.look_alike', pair);
    });
    await flow.fill(row(1), 7, '');
    expect(flow.lookAlike).toEqual(pair);
    expect(flow.question).toBeUndefined();
    expect(flow.failure).toBeUndefined();
    await flow.agree(7);
    expect(background.sent).toHaveLength(1);
  });

  it.each([
    ['field.refused', true],
    ['field.hidden', true],
    ['field.covered', true],
    ['field.unseen', true],
    ['field.read_only', true],
    ['field.gone', true],
    ['field.none', true],
    ['origin.unusable', false],
    ['internal.failure', false],
  ] as const)('offers the code itself after %s: %s', async (code, offered) => {
    const { flow } = flowOver(() => {
      throw new PortvaktError(code);
    });
    await flow.fill(row(1), 7, 'https://github.com');
    expect(flow.failure?.code).toBe(code);
    expect(flow.untaken !== undefined).toBe(offered);
    flow.cancel();
    expect(flow.untaken).toBeUndefined();
  });

  it('asks nothing twice in a row', async () => {
    const { flow } = flowOver(() => {
      throw new PortvaktError('origin.frame', { origin: 'https://id.example', top: 'https://shop.example' });
    });
    await flow.fill(row(1), 7, '');
    await flow.agree(7);
    expect(flow.question).toBeUndefined();
    expect(flow.failure?.code).toBe('origin.frame');
  });
});
