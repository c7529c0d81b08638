import type { Runtime } from 'webextension-polyfill';
import type { TrustedSender } from '../../services/handler.ts';
import { browser } from '../browser.ts';
import { ownOrigin } from '../own-origin.ts';

/** What both browsers fill in, beyond the polyfill's older types. */
interface FullSender extends Runtime.MessageSender {
  readonly origin?: string;
  readonly documentId?: string;
}

/**
 * Turns what the browser says of a sender into a trusted value; `undefined` is nobody of ours.
 * `sender.tab` proves nothing (our own pages have one when opened in a tab), and `sender.url` may be
 * `about:srcdoc`: only `id` and `origin` count. A sandboxed frame has the origin "null" and stays content.
 */
export function judgeSender(raw: Runtime.MessageSender): TrustedSender | undefined {
  const sender = raw as FullSender;
  if (sender.id !== browser.runtime.id || sender.origin === undefined) return undefined;
  if (sender.origin === ownOrigin()) return { tier: 'page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined) return undefined;
  return {
    tier: 'content',
    tabId,
    frameId: sender.frameId,
    origin: sender.origin,
    documentId: sender.documentId ?? '',
  };
}
