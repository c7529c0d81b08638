import type { ChangeTopic, Replies } from './replies.ts';
import type { MessageKind, Request } from './protocol.ts';

/** What a page uses to ask the background. Throws `PortvaktError` with the code the background answered. */
export interface Client {
  send<K extends MessageKind>(kind: K, request: Request<K>): Promise<Replies[K]>;
  /** Calls `listener` whenever the background says that something changed; returns the way to stop. */
  onChange(listener: (topic: ChangeTopic) => void): () => void;
}
