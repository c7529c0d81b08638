import type { Runtime } from 'webextension-polyfill';
import { PortvaktError } from '../../errors.ts';
import type { Client } from '../../messages/client.ts';
import type { MessageKind, Request } from '../../messages/protocol.ts';
import type { ChangeTopic, Outcome, Replies } from '../../messages/replies.ts';
import { browser } from '../browser.ts';
import { PORT_NAMES } from './open-pages.ts';

async function send<K extends MessageKind>(kind: K, request: Request<K>): Promise<Replies[K]> {
  const outcome = await browser.runtime.sendMessage<unknown, Outcome<K>>({ kind, request });
  if (outcome.ok) return outcome.value;
  throw new PortvaktError(outcome.error, outcome.facts);
}

/** The worker may die and take the port with it; a page that is open connects again. */
function connect(name: string, listeners: ReadonlySet<(topic: ChangeTopic) => void>): Runtime.Port {
  const port = browser.runtime.connect({ name });
  port.onMessage.addListener((topic) => {
    for (const listener of listeners) listener(topic as ChangeTopic);
  });
  port.onDisconnect.addListener(() => connect(name, listeners));
  return port;
}

/** The background, as an extension page sees it. While a popup is open, services are asked more often. */
export function createClient(page: keyof typeof PORT_NAMES): Client {
  const listeners = new Set<(topic: ChangeTopic) => void>();
  let connected = false;
  return {
    send,
    onChange(listener) {
      if (!connected) connect(PORT_NAMES[page], listeners);
      connected = true;
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
