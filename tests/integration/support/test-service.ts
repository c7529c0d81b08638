import { onTestFinished } from 'vitest';
import { startServer } from '../../../server/start.ts';
import type { RunningServer, ServerOptions } from '../../../server/start.ts';
import type { PushTarget } from '../../../lib/approvals/claims.ts';
import { TestDevice, send } from './test-device.ts';
import type { Reply } from './test-device.ts';

export const ACCOUNT = 'kari@nordfjord.example';

/** A running server with a clock that can be moved, one account, and an application with its keys. */
export interface TestService {
  readonly server: RunningServer;
  readonly origin: string;
  /** Moves the server's clock, and that of devices made after. */
  readonly advance: (seconds: number) => void;
  readonly now: () => number;
  readonly api: (method: string, path: string, body?: object, key?: string) => Promise<Reply>;
  readonly token: (account?: string) => Promise<string>;
  readonly device: (push?: PushTarget) => Promise<TestDevice>;
  readonly challenge: (change?: object) => Promise<Reply>;
  readonly state: (id: string) => Promise<unknown>;
  readonly auditEvents: () => Promise<readonly string[]>;
}

/** Closed by itself at the end of the test. */
export async function startTestService(options: ServerOptions = {}): Promise<TestService> {
  let offset = 0;
  const now = (): number => Date.now() + offset * 1000;
  const server = await startServer({ now, name: 'Nordfjord kommune', ...options });
  onTestFinished(() => server.close());
  const { origin } = server;
  const key = await server.createKey('tests', 'admin');
  const api = (method: string, path: string, body?: object, other = key): Promise<Reply> =>
    send(origin, method, path, body, other);
  await api('PUT', `/api/v1/accounts/${ACCOUNT}`);

  const token = async (account = ACCOUNT): Promise<string> => {
    const reply = await api('POST', `/api/v1/accounts/${account}/registrations`);
    return String(reply.body['token']);
  };
  const newDevice = async (): Promise<TestDevice> => {
    const device = await TestDevice.create(origin);
    device.now = () => Math.floor(now() / 1000);
    return device;
  };
  return {
    server,
    origin,
    advance: (seconds) => {
      offset += seconds;
    },
    now,
    api,
    token,
    device: async (push) => {
      const device = await newDevice();
      const reply = await device.register(await token(), push);
      if (reply.status !== 201) throw new Error(`not registered: ${JSON.stringify(reply.body)}`);
      return device;
    },
    challenge: (change = {}) =>
      api('POST', '/api/v1/challenges', {
        account: ACCOUNT,
        app: 'Min side',
        text: 'Logg inn',
        binding: 'page',
        pageOrigin: origin,
        context: { ip: '127.0.0.1', place: 'Førde' },
        ...change,
      }),
    state: async (id) => (await api('GET', `/api/v1/challenges/${id}`)).body['state'],
    auditEvents: async () => {
      const { events } = (await api('GET', '/api/v1/audit')).body as unknown as {
        events: readonly { readonly event: string }[];
      };
      return events.map(({ event }) => event).reverse();
    },
  };
}
