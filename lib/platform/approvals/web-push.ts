import { decodeBase64url, encodeBase64url } from '../../encoding/base64url.ts';
import type { PushTarget } from '../../approvals/claims.ts';
import type { PushPort } from '../../services/ports.ts';

/** Without the vendor's push service `subscribe` never settles. Milliseconds. */
const SUBSCRIBE_LIMIT = 5000;

/** The part of a service worker's global scope that is used here; Firefox's event page has none of it. */
interface WorkerScope {
  readonly registration?: ServiceWorkerRegistration;
}

const pushManager = (): PushManager | undefined => {
  const { registration } = globalThis as WorkerScope;
  // Typed as always there, and absent in Firefox.
  return (registration as Partial<ServiceWorkerRegistration> | undefined)?.pushManager;
};

function targetOf(subscription: PushSubscription): PushTarget | undefined {
  const p256dh = subscription.getKey('p256dh');
  const auth = subscription.getKey('auth');
  if (!p256dh || !auth) return undefined;
  const keys = {
    p256dh: encodeBase64url(new Uint8Array(p256dh)),
    auth: encodeBase64url(new Uint8Array(auth)),
  };
  return { endpoint: subscription.endpoint, keys };
}

function isFor(subscription: PushSubscription, vapidPublicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  return key !== null && encodeBase64url(new Uint8Array(key)) === vapidPublicKey;
}

/** The new subscription, or `undefined` after the limit; one that comes later is given back. */
async function subscribeInTime(
  manager: PushManager,
  vapidPublicKey: string,
): Promise<PushSubscription | undefined> {
  const applicationServerKey = decodeBase64url(vapidPublicKey);
  const asked = manager.subscribe({ userVisibleOnly: false, applicationServerKey });
  let isLate = false;
  const limit = new Promise<undefined>((resolve) => {
    setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, SUBSCRIBE_LIMIT);
  });
  void asked.then(
    (subscription) => (isLate ? subscription.unsubscribe() : undefined),
    () => undefined,
  );
  return Promise.race([asked, limit]);
}

/** Web Push (RFC 8030) where this background is a service worker that has it. */
export const webPush: PushPort = {
  async subscribe(vapidPublicKey, mayReplace) {
    const manager = pushManager();
    if (!manager) return undefined;
    try {
      const present = await manager.getSubscription();
      if (present && isFor(present, vapidPublicKey)) return targetOf(present);
      if (present && !mayReplace) return undefined;
      await present?.unsubscribe();
      const subscription = await subscribeInTime(manager, vapidPublicKey);
      return subscription && targetOf(subscription);
    } catch {
      // No push service, blocked by policy, or a key it does not like: polling does it.
      return undefined;
    }
  },

  async unsubscribe() {
    try {
      await (await pushManager()?.getSubscription())?.unsubscribe();
    } catch {
      // Nobody sends to it any more; it ends by itself.
    }
  },
};
