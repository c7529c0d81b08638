import * as v from 'valibot';
import { PortvaktError, errorCodeOf } from '../errors.ts';
import { MESSAGES, type MessageKind } from '../messages/protocol.ts';
import type { Outcome } from '../messages/replies.ts';
import type { Handlers, TrustedSender } from './handler.ts';

/** What a content script is always told, whatever it sent and whatever came of it. */
const SAME_REPLY: Outcome<'qr.notice'> = { ok: true, value: {} };

const envelope = v.object({ kind: v.string(), request: v.unknown() });

const isKind = (kind: string): kind is MessageKind => Object.hasOwn(MESSAGES, kind);

type AnyHandler = (request: unknown, sender: TrustedSender) => Promise<unknown>;

/** Called beside a handler whose kind counts as use. */
export type OnUse = () => Promise<void>;

/**
 * Turns a raw message from a judged sender into an outcome. `undefined` as sender means: not one of ours.
 * Unknown kinds, wrong tiers and wrong shapes are refused before any handler sees them.
 */
export function createDispatch(
  handlers: { page: Handlers<'page'>; content: Handlers<'content'> },
  onUse: OnUse,
) {
  const table: Record<string, AnyHandler> = { ...handlers.page, ...handlers.content } as never;

  async function run(raw: unknown, sender: TrustedSender | undefined): Promise<unknown> {
    if (!sender) throw new PortvaktError('message.forbidden');
    const parsed = v.safeParse(envelope, raw);
    if (!parsed.success || !isKind(parsed.output.kind)) throw new PortvaktError('message.invalid');
    const { kind } = parsed.output;
    const { tier, use, request: schema } = MESSAGES[kind];
    if (sender.tier !== tier) throw new PortvaktError('message.forbidden');
    const request = v.safeParse(schema, parsed.output.request);
    const handler = table[kind];
    if (!request.success || !handler) throw new PortvaktError('message.invalid');
    // Side by side: each checks the deadline for itself, and a page waits for the slower one only.
    const [value] = await Promise.all([handler(request.output, sender), use ? onUse() : undefined]);
    return value;
  }

  return async function dispatch(
    raw: unknown,
    sender: TrustedSender | undefined,
  ): Promise<Outcome<MessageKind>> {
    try {
      const value = await run(raw, sender);
      if (sender?.tier === 'content') return SAME_REPLY;
      // The table pairs each kind with its own reply type; the union over kinds cannot be narrowed here.
      return { ok: true, value } as Outcome<MessageKind>;
    } catch (thrown) {
      if (sender?.tier === 'content') return SAME_REPLY;
      const facts = thrown instanceof PortvaktError ? thrown.facts : {};
      return { ok: false, error: errorCodeOf(thrown), facts };
    }
  };
}
