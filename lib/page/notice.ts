import type { KindOf, Request } from '../messages/protocol.ts';

interface Sender {
  sendMessage(message: unknown): Promise<unknown> | undefined;
}
type Api = typeof globalThis & { browser?: { runtime?: Sender }; chrome?: { runtime?: Sender } };

/**
 * Says something to the background and ignores the answer, which is always the same. Raw API: the polyfill and the
 * checks of the other side would make this script ten times as large, in every page. Returns false once the extension
 * that put us here is gone (updated or removed): then there is nobody to speak to.
 */
export function sendNotice<K extends KindOf<'content'>>(kind: K, request: Request<K>): boolean {
  const { browser, chrome } = globalThis as Api;
  try {
    const runtime = browser?.runtime ?? chrome?.runtime;
    if (!runtime) return false;
    void runtime.sendMessage({ kind, request })?.catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
