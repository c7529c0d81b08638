/** A push event as far as it is used here; the DOM's types do not know it. */
interface WakingEvent extends Event {
  readonly data: { text(): string } | null;
  waitUntil(work: Promise<unknown>): void;
}

const isWaking = (event: Event): event is WakingEvent => 'waitUntil' in event && 'data' in event;

/**
 * Hands the text of each Web Push message to `handler`. Must be called synchronously while the background starts, or
 * Chromium delivers nothing to a worker it just woke. Nothing happens where there is no Web Push.
 */
export function listenForPush(handler: (payload: string) => Promise<void>): void {
  globalThis.addEventListener('push', (event) => {
    if (isWaking(event)) event.waitUntil(handler(event.data?.text() ?? ''));
  });
}
