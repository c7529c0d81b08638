import type { ExtensionSession } from '../extension-session.ts';
import type { ChromiumSession } from '../chromium.ts';

/**
 * Has the browser say at once that it reaches no push service, as Firefox does. Without the internet Chromium never says
 * so, and each registration waits out its limit. Forgotten when the worker ends.
 */
export async function withoutPushService(session: ExtensionSession): Promise<void> {
  if (session.name !== 'chromium') return;
  const worker = await (session as ChromiumSession).worker();
  await worker.evaluate(`PushManager.prototype.subscribe = () => Promise.reject(new Error('no push service'));`);
}
