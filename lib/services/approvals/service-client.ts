import type {
  PendingAnswer,
  PushTarget,
  RegistrationAnswer,
  RegistrationRequest,
} from '../../approvals/claims.ts';
import { DISCOVERY_PATH } from '../../approvals/claims.ts';
import { importDeviceKey } from '../../approvals/device-key.ts';
import { checkDiscovery, type CheckedDiscovery } from '../../approvals/discovery.ts';
import type { KnownService } from '../../approvals/memory.ts';
import { parsePendingAnswer, parseRegistrationAnswer } from '../../approvals/server-answers.ts';
import { signBearer } from '../../approvals/signatures.ts';
import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import type { Registration } from '../../vault/document.ts';
import type { ApprovalPorts, HttpAnswer, HttpRequest } from '../ports.ts';
import type { MemoryKeeper } from './memory-keeper.ts';
import { isForgotten, isOk, isPassing, registrationRefusal } from './refusals.ts';

/** Milliseconds. A held-open poll gets its wait on top. */
const TIMEOUT = 8000;

type Ports = Pick<ApprovalPorts, 'http' | 'clock' | 'random'>;

/** Speaks the approval protocol with services. All of it may throw `service.unreachable` or `service.malformed`. */
export function createServiceClient({ http, clock, random }: Ports, memory: MemoryKeeper) {
  async function fetchDiscovery(
    service: string,
    thumbprint: string,
  ): Promise<CheckedDiscovery & KnownService> {
    const answer = await http.request({
      method: 'GET',
      url: `${service}${DISCOVERY_PATH}`,
      timeout: TIMEOUT,
    });
    if (!isOk(answer)) throw new PortvaktError('service.unreachable');
    const checked = await checkDiscovery(answer.body, service, thumbprint);
    const { endpoints, vapidPublicKey } = checked.discovery;
    const known = {
      ...endpoints,
      vapidPublicKey,
      skew: answer.date === undefined ? 0 : answer.date - clock(),
    };
    await memory.change((now) => ({ ...now, services: { ...now.services, [service]: known } }));
    return { ...checked, ...known };
  }

  async function know(registration: Registration): Promise<KnownService> {
    const { services } = await memory.read();
    const known = services[registration.service];
    return known ?? fetchDiscovery(registration.service, registration.serviceKeyThumbprint);
  }

  /** Drops what is known, so that endpoints and clock are asked for again. */
  async function forget(service: string): Promise<void> {
    await memory.change((now) => ({
      ...now,
      services: Object.fromEntries(Object.entries(now.services).filter(([origin]) => origin !== service)),
    }));
  }

  async function asDevice(
    registration: Registration,
    path: string,
    request: Pick<HttpRequest, 'method' | 'body' | 'signal'> & { readonly timeout?: number },
  ): Promise<HttpAnswer> {
    const { deviceId, service, deviceKey } = registration;
    const { devices, skew } = await know(registration);
    const iat = Math.floor((clock() + skew) / 1000);
    const jti = encodeBase64url(random(16));
    const bearer = await signBearer(
      { iss: deviceId, aud: service, iat, jti },
      await importDeviceKey(deviceKey),
    );
    const url = `${devices}/${encodeURIComponent(deviceId)}${path}`;
    const answer = await http.request({ timeout: TIMEOUT, ...request, url, bearer });
    if (answer.status === 401 || answer.status === 404) await forget(service);
    return answer;
  }

  return {
    fetchDiscovery,

    /** The service's time in milliseconds. */
    async serviceNow(registration: Registration): Promise<number> {
      return clock() + (await know(registration)).skew;
    },

    /** Sends the request, and the very same bytes once more if the network swallowed it. */
    async register(devices: string, request: RegistrationRequest): Promise<RegistrationAnswer> {
      const post = { method: 'POST', url: devices, body: JSON.stringify(request), timeout: TIMEOUT } as const;
      const answer = await http.request(post).catch(() => http.request(post));
      if (!isOk(answer)) throw new PortvaktError(registrationRefusal(answer));
      return parseRegistrationAnswer(answer.body);
    },

    /** Held open up to `wait` seconds. Takes the service's clock from the answer. */
    async pending(registration: Registration, wait: number, signal?: AbortSignal): Promise<PendingAnswer> {
      const path = `/pending?wait=${wait}`;
      const timeout = TIMEOUT + wait * 1000;
      const answer = await asDevice(registration, path, { method: 'GET', timeout, signal });
      if (isForgotten(answer)) throw new PortvaktError('registration.gone');
      if (!isOk(answer)) throw new PortvaktError('service.unreachable');
      const pending = parsePendingAnswer(answer.body);
      const skew = pending.serverTime * 1000 - clock();
      await memory.change((now) => {
        const known = now.services[registration.service];
        if (!known) return now;
        return { ...now, services: { ...now.services, [registration.service]: { ...known, skew } } };
      });
      return pending;
    },

    /** The answer's bytes as they lie in the vault; whatever the service says comes back. */
    async sendAnswer(registration: Registration, jti: string, jws: string): Promise<HttpAnswer> {
      const { challenges } = await know(registration);
      const url = `${challenges}/${encodeURIComponent(jti)}/answer`;
      const body = JSON.stringify({ answer: jws });
      const answer = await http.request({ method: 'POST', url, body, timeout: TIMEOUT });
      if (isPassing(answer)) throw new PortvaktError('service.unreachable');
      return answer;
    },

    /** Renames this device, or tells where it can be woken (`null`: nowhere). */
    async change(
      registration: Registration,
      change: { readonly name: string } | { readonly push: PushTarget | null },
    ): Promise<void> {
      const answer = await asDevice(registration, '', { method: 'PATCH', body: JSON.stringify(change) });
      if (!isOk(answer)) throw new PortvaktError('service.unreachable');
    },

    /** The key a Web Push subscription for this service must name. */
    async vapidPublicKey(registration: Registration): Promise<string> {
      return (await know(registration)).vapidPublicKey;
    },

    /** Removes this device at the service. */
    async remove(registration: Registration): Promise<void> {
      const answer = await asDevice(registration, '', { method: 'DELETE' });
      if (!isOk(answer) && answer.status !== 404) throw new PortvaktError('service.unreachable');
    },
  };
}

export type ServiceClient = ReturnType<typeof createServiceClient>;
