import webPush from 'web-push';
import type { PushTarget, WakeUp } from '../../lib/approvals/claims.ts';
import type { ServiceKeys } from '../signing/service-keys.ts';
import { dropDeadPushTarget, pushTargetOf } from '../storage/devices.ts';
import type { Database } from '../storage/open-database.ts';
import type { DeviceRow } from '../storage/tables.ts';
import { isPushEndpointAllowed } from './push-endpoint.ts';

const TIME_LIMIT_MS = 10_000;
/** RFC 8030: the subscription is gone. */
const DEAD = new Set([404, 410]);

export interface WakeUpSender {
  /** Whether a device may register this endpoint. */
  readonly isAllowed: (endpoint: string) => boolean;
  /** Starts sending and returns at once: whether a wake-up arrives never decides about a challenge. */
  readonly send: (devices: readonly DeviceRow[], lifetimeSeconds: number) => void;
  /** When everything that was started has ended. */
  readonly settled: () => Promise<void>;
}

/** Web Push (RFC 8030, encrypted by RFC 8291, identified by RFC 8292). `contact` is a `mailto:` or `https:` URL. */
export function createWakeUpSender(
  db: Database,
  keys: ServiceKeys,
  options: { readonly contact: string; readonly extraOrigins: readonly string[] },
): WakeUpSender {
  const running = new Set<Promise<void>>();
  const isAllowed = (endpoint: string): boolean => isPushEndpointAllowed(endpoint, options.extraOrigins);

  const sendOne = async (device: DeviceRow, target: PushTarget, lifetime: number): Promise<void> => {
    const message: WakeUp = { v: 1, d: device.id };
    const details = webPush.generateRequestDetails(target, JSON.stringify(message), {
      vapidDetails: { subject: options.contact, ...keys.vapid },
      TTL: lifetime,
      urgency: 'high',
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(details.headers)) headers.set(name, value);
    headers.delete('content-length');
    const response = await fetch(target.endpoint, {
      method: 'POST',
      headers,
      body: new Uint8Array(details.body),
      // A redirect would lead past the list of hosts.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    await response.body?.cancel();
    if (DEAD.has(response.status)) await dropDeadPushTarget(db, device.id, target.endpoint);
    else if (!response.ok) throw new Error(`the push service answered ${response.status}`);
  };

  return {
    isAllowed,
    send(devices, lifetime) {
      for (const device of devices) {
        const target = pushTargetOf(device);
        if (target === undefined || !isAllowed(target.endpoint)) continue;
        const sending = sendOne(device, target, lifetime)
          .catch((error: unknown) => {
            // The endpoint is a secret address; the host says enough.
            const host = URL.parse(target.endpoint)?.host ?? '';
            console.error(`wake-up not sent to ${host}:`, error instanceof Error ? error.message : 'failed');
          })
          .finally(() => running.delete(sending));
        running.add(sending);
      }
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}
