import type { PushTarget } from '../../../lib/approvals/claims.ts';
import type { ExtensionSession } from '../extension-session.ts';
import { evaluateInWorker } from './evaluate-in-worker.ts';

const REFUSE = `PushManager.prototype.subscribe = () => Promise.reject(new Error('no push service')); undefined`;

/**
 * Has the browser say at once that it reaches no push service, as Firefox does. Without the internet Chromium never says
 * so, and each registration waits out its limit. Forgotten when the worker ends.
 */
export async function withoutPushService(session: ExtensionSession): Promise<void> {
  if (session.name === 'chromium') await evaluateInWorker(session, REFUSE);
}

/** Subscribes the browser at a stand-in of the vendor's push service. Forgotten when the worker ends. */
export async function withPushService(
  session: ExtensionSession,
  { endpoint, keys }: PushTarget,
): Promise<void> {
  await evaluateInWorker(
    session,
    `{
      const bytes = (text) => Uint8Array.fromBase64(text, { alphabet: 'base64url' }).buffer;
      const keys = ${JSON.stringify(keys)};
      let subscription = null;
      PushManager.prototype.getSubscription = async () => subscription;
      PushManager.prototype.subscribe = async ({ applicationServerKey }) => subscription = {
        endpoint: ${JSON.stringify(endpoint)},
        options: { applicationServerKey },
        getKey: (name) => bytes(keys[name]),
        unsubscribe: async () => true,
      };
      undefined;
    }`,
  );
}
