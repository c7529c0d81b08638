import { createHash, randomBytes } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import type {
  AnswerClaims,
  ChallengeClaims,
  PendingAnswer,
  PushTarget,
} from '../../../lib/approvals/claims.ts';

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A device as the protocol sees it: a P-256 key and plain HTTP. */
export class TestDevice {
  readonly origin: string;
  readonly key: CryptoKey;
  readonly publicJwk: Record<string, unknown>;
  id = '';
  /** Seconds since 1970, moved by tests. */
  now = (): number => Math.floor(Date.now() / 1000);

  private constructor(origin: string, key: CryptoKey, publicJwk: Record<string, unknown>) {
    this.origin = origin;
    this.key = key;
    this.publicJwk = publicJwk;
  }

  static async create(origin: string): Promise<TestDevice> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    return new TestDevice(origin, privateKey, { ...(await exportJWK(publicKey)) });
  }

  sign(claims: object): Promise<string> {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(this.key);
  }

  async registration(token: string, push?: PushTarget): Promise<Record<string, unknown>> {
    return {
      token,
      device: { name: 'Chrome on Windows', publicJwk: this.publicJwk },
      proof: await this.sign({ aud: this.origin, token, iat: this.now() }),
      ...(push === undefined ? {} : { push }),
    };
  }

  async register(token: string, push?: PushTarget): Promise<Reply> {
    const reply = await this.send('POST', '/approval/v1/devices', await this.registration(token, push));
    if (typeof reply.body['deviceId'] === 'string') this.id = reply.body['deviceId'];
    return reply;
  }

  bearer(claims: object = {}): Promise<string> {
    const jti = randomBytes(16).toString('base64url');
    return this.sign({ iss: this.id, aud: this.origin, iat: this.now(), jti, ...claims });
  }

  async pending(wait = 0): Promise<readonly string[]> {
    const reply = await this.poll(`?wait=${wait}`, await this.bearer());
    if (reply.status !== 200) throw new Error(`poll refused: ${JSON.stringify(reply.body)}`);
    return (reply.body as unknown as PendingAnswer).challenges;
  }

  poll(query: string, bearer: string | undefined, signal?: AbortSignal): Promise<Reply> {
    return this.send('GET', `/approval/v1/devices/${this.id}/pending${query}`, undefined, bearer, signal);
  }

  async change(method: 'PATCH' | 'DELETE', body?: object): Promise<Reply> {
    return this.send(method, `/approval/v1/devices/${this.id}`, body, await this.bearer());
  }

  /** An answer to the challenge `jws`; `claims` change or add to what an honest device says. */
  async answer(jws: string, decision: AnswerClaims['decision'], claims: object = {}): Promise<Reply> {
    const { jti } = readChallenge(jws);
    return this.sendAnswer(jti, await this.signAnswer(jws, decision, claims));
  }

  signAnswer(jws: string, decision: AnswerClaims['decision'], claims: object = {}): Promise<string> {
    const chash = createHash('sha256').update(jws).digest('base64url');
    const { jti } = readChallenge(jws);
    return this.sign({ jti, aud: this.origin, iat: this.now(), decision, chash, uv: false, ...claims });
  }

  async sendAnswer(jti: string, answer: string): Promise<Reply> {
    const response = await fetch(`${this.origin}/approval/v1/challenges/${jti}/answer`, {
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body: answer,
    });
    return readReply(response);
  }

  async send(
    method: string,
    path: string,
    body?: object,
    bearer?: string,
    signal?: AbortSignal,
  ): Promise<Reply> {
    return send(this.origin, method, path, body, bearer, signal);
  }
}

/** The claims of a challenge, without checking its signature. */
export function readChallenge(jws: string): ChallengeClaims {
  return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as ChallengeClaims;
}

/** A JSON request with an optional bearer. */
export async function send(
  origin: string,
  method: string,
  path: string,
  body?: object,
  bearer?: string,
  signal?: AbortSignal,
): Promise<Reply> {
  const response = await fetch(origin + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  return readReply(response);
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Reply['body']) };
}
