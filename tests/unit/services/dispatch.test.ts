import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import { MESSAGES, type MessageKind } from '../../../lib/messages/protocol.ts';
import { createDispatch } from '../../../lib/services/dispatch.ts';
import type { Handlers, TrustedSender } from '../../../lib/services/handler.ts';

const PAGE: TrustedSender = { tier: 'page' };
const CONTENT: TrustedSender = {
  tier: 'content',
  tabId: 1,
  frameId: 0,
  origin: 'https://site.example',
  documentId: 'd',
};
const KINDS = Object.keys(MESSAGES) as MessageKind[];

/** Every kind answered by one spy, so that a test sees exactly what got through. */
function world(answer: () => Promise<unknown> = () => Promise.resolve({})) {
  const reached = vi.fn((_kind: string) => answer());
  const onUse = vi.fn(() => Promise.resolve());
  const of = (tier: string) =>
    Object.fromEntries(
      KINDS.filter((kind) => MESSAGES[kind].tier === tier).map((kind) => [kind, () => reached(kind)]),
    );
  const handlers = {
    page: of('page') as unknown as Handlers<'page'>,
    content: of('content') as unknown as Handlers<'content'>,
  };
  return { reached, onUse, dispatch: createDispatch(handlers, onUse) };
}

describe('who may say what', () => {
  it.each(KINDS.filter((kind) => MESSAGES[kind].tier === 'page'))(
    'a content script may not say %s',
    async (kind) => {
      const { dispatch, reached, onUse } = world();
      await dispatch({ kind, request: {} }, CONTENT);
      expect(reached).not.toHaveBeenCalled();
      expect(onUse).not.toHaveBeenCalled();
    },
  );

  it.each(KINDS.filter((kind) => MESSAGES[kind].tier === 'content'))(
    'a page may not say %s',
    async (kind) => {
      const { dispatch, reached } = world();
      const outcome = await dispatch({ kind, request: { present: true } }, PAGE);
      expect(outcome).toEqual({ ok: false, error: 'message.forbidden', facts: {} });
      expect(reached).not.toHaveBeenCalled();
    },
  );

  it('a sender the browser does not vouch for is refused', async () => {
    const { dispatch, reached } = world();
    expect(await dispatch({ kind: 'vault.state', request: {} }, undefined)).toMatchObject({
      ok: false,
      error: 'message.forbidden',
    });
    expect(reached).not.toHaveBeenCalled();
  });

  it('no kind of a content script counts as use', () => {
    for (const kind of KINDS) if (MESSAGES[kind].tier === 'content') expect(MESSAGES[kind].use).toBe(false);
  });
});

describe('what a content script hears', () => {
  it('is the same for good, bad, failing and forbidden messages', async () => {
    const failing = world(() => Promise.reject(new PortvaktError('vault.locked')));
    const good = world();
    const answers = await Promise.all([
      good.dispatch({ kind: 'qr.notice', request: { present: true } }, CONTENT),
      good.dispatch({ kind: 'qr.notice', request: { present: 'yes' } }, CONTENT),
      good.dispatch({ kind: 'account.list', request: {} }, CONTENT),
      good.dispatch('nonsense', CONTENT),
      failing.dispatch({ kind: 'field.notice', request: { present: true } }, CONTENT),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('what a page hears', () => {
  it('the value of its handler', async () => {
    const { dispatch, onUse } = world(() => Promise.resolve({ total: 0 }));
    const request = { query: '', offset: 0, limit: 10 };
    expect(await dispatch({ kind: 'account.list', request }, PAGE)).toEqual({
      ok: true,
      value: { total: 0 },
    });
    expect(onUse).toHaveBeenCalledOnce();
  });

  it('only a code when something failed, and never its stack', async () => {
    const { dispatch } = world(() => Promise.reject(new Error('secret detail')));
    const outcome = await dispatch({ kind: 'vault.state', request: {} }, PAGE);
    expect(outcome).toEqual({ ok: false, error: 'internal.failure', facts: {} });
  });

  it('asking for the state is not use', async () => {
    const { dispatch, onUse } = world();
    await dispatch({ kind: 'vault.state', request: {} }, PAGE);
    expect(onUse).not.toHaveBeenCalled();
  });

  it.each(['constructor', '__proto__', 'toString', 'vault.nothing'])('%s is no kind', async (kind) => {
    const { dispatch } = world();
    expect(await dispatch({ kind, request: {} }, PAGE)).toMatchObject({
      ok: false,
      error: 'message.invalid',
    });
  });

  it('survives any value at all', async () => {
    const { dispatch, reached } = world();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (raw) => {
        expect(await dispatch(raw, PAGE)).toMatchObject({ ok: false });
      }),
    );
    expect(reached).not.toHaveBeenCalled();
  });

  it('surplus fields are refused', async () => {
    const { dispatch } = world();
    const outcome = await dispatch({ kind: 'vault.lock', request: { force: true } }, PAGE);
    expect(outcome).toMatchObject({ ok: false, error: 'message.invalid' });
  });
});
