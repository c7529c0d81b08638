import type { Page } from 'puppeteer-core';
import type { MessageKind, Request } from '../../lib/messages/protocol.ts';

/** Sends a message as one of our pages does and gives the milliseconds until the reply; throws where it was refused. */
export async function askBackground<K extends MessageKind>(
  page: Page,
  kind: K,
  request: Request<K>,
): Promise<number> {
  const { spent, failure } = await page.evaluate(
    async (message: object) => {
      interface Runtime {
        sendMessage(message: object): Promise<{ ok: boolean; error?: string }>;
      }
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      const start = performance.now();
      const outcome = await runtime.sendMessage(message);
      return { spent: performance.now() - start, failure: outcome.error ?? '' };
    },
    { kind, request },
  );
  if (failure !== '') throw new Error(`${kind} was refused: ${failure}`);
  return spent;
}
