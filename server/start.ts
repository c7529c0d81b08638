import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createDemo } from './demo/create-demo.ts';
import type { DemoOptions } from './demo/create-demo.ts';
import { createApp } from './http/create-app.ts';
import { createWakeUpSender } from './push/send-wake-ups.ts';
import { DEFAULT_LIMITS } from './service.ts';
import type { Service, ServiceLimits } from './service.ts';
import { createSignals } from './signals.ts';
import { loadServiceKeys } from './signing/service-keys.ts';
import { createApplicationKey } from './storage/application-keys.ts';
import type { KeyScope } from './storage/application-keys.ts';
import { openDatabase } from './storage/open-database.ts';
import { sweep } from './storage/sweep.ts';

const SWEEP_MS = 600_000;
/** How long a request may go on after `close`. */
const CLOSE_MS = 2000;

export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on. */
  readonly host?: string;
  /** Public origin; `http://localhost:PORT` by default. */
  readonly origin?: string;
  readonly name?: string;
  /** `postgres://...`, the path of an SQLite file, or `:memory:`. */
  readonly database?: string;
  /** `true` or options: also serve the demo site. */
  readonly demo?: boolean | DemoOptions;
  /** Further origins Web Push may be sent to, for instance an own push service. */
  readonly pushOrigins?: readonly string[];
  /** `mailto:` or `https:` URL where a push service can complain (RFC 8292). */
  readonly contact?: string;
  readonly limits?: Partial<ServiceLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  readonly service: Service;
  /** Makes an application key; it is shown this once. */
  readonly createKey: (name: string, scope: KeyScope) => Promise<string>;
  /** Answers open long polls, ends connections, closes the database. */
  readonly close: () => Promise<void>;
}

/** Starts the approval server and resolves when it answers. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const now = options.now ?? Date.now;
  const db = await openDatabase(options.database ?? ':memory:');
  const server = createServer();
  // The origin is known only once the port is; who calls in between waits for the routes.
  const routes = Promise.withResolvers<ReturnType<typeof getRequestListener>>();
  server.on('request', (request, response) => {
    void routes.promise.then((listener) => listener(request, response));
  });
  try {
    await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const origin = options.origin ?? `http://localhost:${port}`;
  const keys = await loadServiceKeys(db);
  const signals = createSignals();
  const contact = options.contact ?? `mailto:postmaster@${new URL(origin).hostname}`;
  const push = createWakeUpSender(db, keys, { contact, extraOrigins: options.pushOrigins ?? [] });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const service: Service = {
    db,
    origin,
    name: options.name ?? 'Nordfjord kommune',
    keys,
    limits,
    signals,
    push,
    now,
  };
  const site =
    options.demo === undefined || options.demo === false
      ? undefined
      : await createDemo(service, options.demo === true ? {} : options.demo);
  routes.resolve(getRequestListener(createApp(service, site).fetch));
  await sweep(db, now());
  const sweeping = setInterval(() => {
    sweep(db, now()).catch((error: unknown) => {
      console.error('sweep failed:', error);
    });
  }, SWEEP_MS).unref();

  const shutDown = async (): Promise<void> => {
    clearInterval(sweeping);
    const closed = new Promise((resolve) => server.close(resolve));
    signals.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, CLOSE_MS);
    await closed;
    clearTimeout(timer);
    await push.settled();
    await db.destroy();
  };
  let closing: Promise<void> | undefined;
  return {
    origin,
    port,
    service,
    createKey: async (name, scope) => (await createApplicationKey(db, name, scope, now())).key,
    close: () => (closing ??= shutDown()),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
