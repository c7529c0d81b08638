import { compactVerify, decodeJwt } from 'jose';
import { importPublicKey } from '../../lib/approvals/public-key.ts';
import type { ChallengeClaims, PublicJwk } from '../../lib/approvals/claims.ts';
import type { RegistrationUri } from '../../lib/approvals/registration-uri.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../lib/services/ports.ts';
import { PortvaktError } from '../../lib/errors.ts';
import { createSigningKey, sampleClaims } from './signing-service.ts';

const TOKEN = 'MDEyMzQ1Njc4OWFiY2RlZg';

/**
 * A small approval service behind an `HttpPort`, with real keys, whose every answer a test can spoil. What it got is in
 * `requests`; a held-open poll ends when `release` is called.
 */
export async function createFakeService(origin: string, clock: () => number, deviceId = 'device-1') {
  const key = await createSigningKey();
  const requests: HttpRequest[] = [];
  const held: (() => void)[] = [];
  const state = {
    pending: [] as string[],
    device: undefined as PublicJwk | undefined,
    /** What an answer gets to hear. */
    verdict: { status: 200, body: {} } as HttpAnswer,
    /** Instead of the usual answer, by the end of the path. */
    override: undefined as ((request: HttpRequest) => HttpAnswer | undefined) | undefined,
    down: false,
    holdPolls: false,
    /** Answers even where nobody waits any more. */
    isDeafToAbort: false,
    deviceId,
  };
  const ok = (body: unknown): HttpAnswer => ({ status: 200, body, date: clock() });

  const discovery = () => ({
    versions: [1],
    name: 'Nordfjord kommune',
    issuer: origin,
    jwks: { keys: [key.publicJwk] },
    vapidPublicKey: 'B'.repeat(87),
    endpoints: { devices: `${origin}/v1/devices`, challenges: `${origin}/v1/challenges` },
  });

  async function checkBearer({ bearer = '' }: HttpRequest): Promise<void> {
    await compactVerify(bearer, await importPublicKey(state.device ?? key.publicJwk));
    const { iss, aud, iat = 0 } = decodeJwt(bearer);
    const isSound = iss === state.deviceId && aud === origin && Math.abs(iat * 1000 - clock()) < 60_000;
    if (!isSound) throw new Error('the bearer is not for this service and time');
  }

  async function answer(request: HttpRequest): Promise<HttpAnswer> {
    const { url, method } = request;
    const special = state.override?.(request);
    if (special) return special;
    if (url.endsWith('/.well-known/portvakt')) return ok(discovery());
    if (url.endsWith('/v1/devices') && method === 'POST') {
      const { device } = JSON.parse(String(request.body)) as { device: { publicJwk: PublicJwk } };
      state.device = device.publicJwk;
      return ok({ deviceId: state.deviceId, account: 'kari@nordfjord.example', issuer: 'Nordfjord kommune' });
    }
    if (url.endsWith('/answer')) return state.verdict;
    await checkBearer(request);
    if (url.includes('/pending?wait=') && state.holdPolls && !url.endsWith('wait=0')) {
      await new Promise<void>((resolve) => {
        held.push(resolve);
        request.signal?.addEventListener('abort', () => {
          if (!state.isDeafToAbort) resolve();
        });
      });
    }
    if (request.signal?.aborted && !state.isDeafToAbort) throw new PortvaktError('service.unreachable');
    if (url.includes('/pending?')) {
      return ok({ challenges: state.pending, serverTime: Math.floor(clock() / 1000) });
    }
    return ok({});
  }

  const http: HttpPort = {
    request(request) {
      requests.push(request);
      return state.down ? Promise.reject(new PortvaktError('service.unreachable')) : answer(request);
    },
  };
  const candidate: RegistrationUri = {
    service: origin,
    issuer: 'Nordfjord kommune',
    account: 'kari@nordfjord.example',
    token: TOKEN,
    key: key.thumbprint,
  };
  return {
    http,
    key,
    state,
    requests,
    candidate,
    answers: () => requests.filter(({ url }) => url.endsWith('/answer')),
    isHolding: () => held.length > 0,
    release: () => {
      for (const resolve of held.splice(0)) resolve();
    },
    /** Lets a challenge wait for the device. */
    async challenge(changes: Partial<ChallengeClaims> = {}): Promise<ChallengeClaims> {
      const claims = sampleClaims(clock(), { iss: origin, aud: state.deviceId, ...changes });
      state.pending.push(await key.sign(claims));
      return claims;
    },
  };
}

export type FakeService = Awaited<ReturnType<typeof createFakeService>>;

/** One `HttpPort` for several services. */
export const joinServices = (...services: readonly FakeService[]): HttpPort => ({
  request: (request) => {
    const service = services.find(({ candidate }) => request.url.startsWith(`${candidate.service}/`));
    return service ? service.http.request(request) : Promise.reject(new PortvaktError('service.unreachable'));
  },
});
