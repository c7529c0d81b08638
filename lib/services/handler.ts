import type { KindOf, MessageKind, Request, Tier } from '../messages/protocol.ts';
import type { Replies } from '../messages/replies.ts';

/** A sender the browser vouches for: `sender.id` is ours, and the origin decides the tier. */
export type TrustedSender =
  | { readonly tier: 'page' }
  | {
      readonly tier: 'content';
      readonly tabId: number;
      readonly frameId: number;
      /** Origin of the frame's document, from the browser, never from the page's words. */
      readonly origin: string;
      /** The browser's id of the document. */
      readonly documentId: string;
    };

type SenderOf<T extends Tier> = Extract<TrustedSender, { tier: T }>;

export type Handler<K extends MessageKind, T extends Tier> = (
  request: Request<K>,
  sender: SenderOf<T>,
) => Promise<Replies[K]>;

/** One handler for each kind of a tier; a missing one does not compile. */
export type Handlers<T extends Tier> = { readonly [K in KindOf<T>]: Handler<K, T> };
