import type { ChromiumSession } from '../../tests/support/chromium.ts';
import type { PushStandIn } from '../../tests/support/push-stand-in.ts';

const SUBSCRIPTION = 'bench';
/** Milliseconds. */
const LONGEST_WAIT = 600_000;

/** Gives the worker a subscription at the stand-in: the vendor's push service, where `subscribe` asks, is not to be had. */
export async function givePush(session: ChromiumSession, standIn: PushStandIn): Promise<void> {
  const { endpoint, keys } = standIn.subscribe(SUBSCRIPTION);
  const worker = await session.worker();
  await worker.evaluate(
    (address: string, given: Record<string, string>) => {
      const bytes = (name: string) =>
        Uint8Array.from(atob((given[name] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (one) =>
          one.charCodeAt(0),
        ).buffer;
      let present: object | null = null;
      Object.assign(PushManager.prototype, {
        getSubscription: () => Promise.resolve(present),
        subscribe: (options: object) => {
          const gone = () => Promise.resolve(true);
          present = { endpoint: address, options, getKey: bytes, unsubscribe: gone };
          return Promise.resolve(present);
        },
      });
    },
    endpoint,
    keys,
  );
}

/** From now on hands every message that the stand-in takes to the browser, as the vendor's push service would. */
export async function handOver(session: ChromiumSession, standIn: PushStandIn, until: AbortSignal) {
  const isOver = () => until.aborted;
  while (!isOver()) {
    const push = await standIn.next(SUBSCRIPTION, LONGEST_WAIT).catch(() => undefined);
    if (push && !isOver()) await session.deliverPush(push.text);
  }
}
