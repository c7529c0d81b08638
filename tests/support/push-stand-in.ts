import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, jwtVerify } from 'jose';
import type { PushTarget } from '../../lib/approvals/claims.ts';
import { createPushReceiver, decryptPush } from './push-encryption.ts';
import type { PushReceiver } from './push-encryption.ts';

/** A message as it came in, after its VAPID token and its encryption were checked. */
export interface ReceivedPush {
  /** Name of the subscription. */
  readonly name: string;
  /** The decrypted text. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Claims of the VAPID token (RFC 8292) and the key that signed it. */
  readonly vapid: { readonly aud: string; readonly exp: number; readonly sub: string; readonly key: string };
}

/** A local push service: takes what a real one takes (RFC 8030) and reads it as the browser would (RFC 8291). */
export interface PushStandIn {
  /** Allow this one in the server's `pushOrigins`. */
  readonly origin: string;
  /** A new subscription; its messages come out of `next`. */
  readonly subscribe: (name: string) => PushTarget;
  /** The next message of the subscription, waiting for it if need be. */
  readonly next: (name: string, timeoutMs?: number) => Promise<ReceivedPush>;
  /** Messages that nobody took yet. */
  readonly waiting: () => readonly ReceivedPush[];
  /** What was wrong with requests that were refused. */
  readonly failures: readonly string[];
  /** From now on requests to the subscription get this status; 201 is normal. */
  readonly answerWith: (name: string, status: number) => void;
  readonly close: () => Promise<void>;
}

interface Subscription {
  readonly receiver: PushReceiver;
  status: number;
}

export async function startPushStandIn(): Promise<PushStandIn> {
  const subscriptions = new Map<string, Subscription>();
  const received: ReceivedPush[] = [];
  const failures: string[] = [];
  const arrivals = new EventTarget();
  let origin = '';

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = decodeURIComponent((request.url ?? '').replace('/push/', ''));
    const subscription = subscriptions.get(name);
    const body = await readBody(request);
    if (request.method !== 'POST' || subscription === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (subscription.status !== 201) {
      response.writeHead(subscription.status).end();
      arrivals.dispatchEvent(new Event('refused'));
      return;
    }
    received.push(await readPush(name, request, body, subscription.receiver, origin));
    response.writeHead(201).end();
    arrivals.dispatchEvent(new Event('push'));
  };

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      failures.push(error instanceof Error ? error.message : 'failed');
      response.writeHead(400).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  const take = (name: string): ReceivedPush | undefined => {
    const index = received.findIndex((push) => push.name === name);
    return index < 0 ? undefined : received.splice(index, 1)[0];
  };

  return {
    origin,
    failures,
    waiting: () => [...received],
    subscribe(name) {
      const receiver = createPushReceiver();
      subscriptions.set(name, { receiver, status: 201 });
      return {
        endpoint: `${origin}/push/${encodeURIComponent(name)}`,
        keys: {
          p256dh: receiver.ecdh.getPublicKey().toString('base64url'),
          auth: receiver.auth.toString('base64url'),
        },
      };
    },
    next: (name, timeoutMs = 10_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          arrivals.removeEventListener('push', look);
          reject(new Error(`no push for ${name}; refused so far: ${failures.join('; ') || 'none'}`));
        }, timeoutMs);
        const look = (): void => {
          const push = take(name);
          if (push === undefined) return;
          clearTimeout(timer);
          arrivals.removeEventListener('push', look);
          resolve(push);
        };
        arrivals.addEventListener('push', look);
        look();
      }),
    answerWith(name, status) {
      const subscription = subscriptions.get(name);
      if (subscription !== undefined) subscription.status = status;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readPush(
  name: string,
  request: IncomingMessage,
  body: Buffer,
  receiver: PushReceiver,
  origin: string,
): Promise<ReceivedPush> {
  const headers: Record<string, string> = {};
  for (const [key, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers[key] = value;
  }
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('the encoding is not aes128gcm');
  if (!/^\d+$/.test(headers['ttl'] ?? '')) throw new Error('TTL is missing');
  const vapid = await verifyVapid(headers['authorization'] ?? '', origin);
  return { name, text: decryptPush(body, receiver).toString('utf8'), headers, vapid };
}

/** `vapid t=<JWT>, k=<public key>` (RFC 8292, 3): ES256 by that key, for this origin, not longer than a day. */
async function verifyVapid(authorization: string, origin: string): Promise<ReceivedPush['vapid']> {
  const [, token, key] = /^vapid t=([^,\s]+),\s*k=([\w-]+)$/.exec(authorization) ?? [];
  if (token === undefined || key === undefined) throw new Error('no VAPID token');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  };
  const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'), {
    algorithms: ['ES256'],
    audience: origin,
  });
  const { aud, exp, sub } = payload;
  if (typeof aud !== 'string' || exp === undefined || sub === undefined)
    throw new Error('VAPID claims are missing');
  if (exp > Date.now() / 1000 + 86_400) throw new Error('the VAPID token lives longer than a day');
  return { aud, exp, sub, key };
}
