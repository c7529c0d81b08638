import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a held request waits: before the service has it, or with the service's answer in hand. */
export type Hold = 'request' | 'answer';

/** The address of a service whose network can be made slow. Start the service with `origin`, then call `open`. */
export interface Gate {
  /** `http://localhost:PORT` */
  readonly origin: string;
  open(port: number): void;
  /** From now on answers to challenges are held. Resolves with the body of the next one, once it is held. */
  hold(what: Hold): Promise<string>;
  /** From now on nothing is held; resolves with the body of the next answer, once it has its reply. */
  pass(): Promise<string>;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startGate(): Promise<Gate> {
  let port = 0;
  let held: Hold | undefined;
  let seen = Promise.withResolvers<string>();

  function forward(asked: IncomingMessage, answer: ServerResponse, body: Buffer): Promise<IncomingMessage> {
    const { method, url: path, headers } = asked;
    const passed = request({ hostname: '127.0.0.1', port, method, path, headers });
    const real = new Promise<IncomingMessage>((resolve, reject) =>
      passed.on('response', resolve).on('error', reject),
    );
    answer.on('close', () => passed.destroy());
    passed.end(body);
    return real;
  }

  async function handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bodyOf(asked);
    const isAnswer = (asked.url ?? '').endsWith('/answer');
    const stops = isAnswer ? held : undefined;
    const real = stops === 'request' ? undefined : await forward(asked, answer, body);
    if (!stops && real) {
      answer.writeHead(real.statusCode ?? 502, real.headers);
      real.pipe(answer);
    }
    if (isAnswer) seen.resolve(body.toString());
  }

  const server = createServer((asked, answer) => {
    handle(asked, answer).catch(() => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const next = (what: Hold | undefined): Promise<string> => {
    held = what;
    seen = Promise.withResolvers<string>();
    return seen.promise;
  };
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    open: (to) => {
      port = to;
    },
    hold: next,
    pass: () => next(undefined),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
