import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PhishingProxy {
  /** `http://127.0.0.1:PORT`: what stands in the victim's address bar. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * The site at another address: every request is passed on and every answer passed back, as phishing kits do. Only what
 * would give it away is rewritten: host, origin and redirects. Names and passwords go through it, and so would codes.
 */
export async function startPhishingProxy(site: string): Promise<PhishingProxy> {
  const target = new URL(site);
  let origin = '';
  const toReal = (text: string) => text.replace(origin, site);

  function pass(asked: IncomingMessage, answer: ServerResponse): void {
    const headers = Object.fromEntries(
      Object.entries(asked.headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? toReal(value) : value,
      ]),
    );
    const passed = request(
      {
        hostname: '127.0.0.1',
        port: target.port,
        method: asked.method,
        path: asked.url,
        headers: { ...headers, host: target.host },
      },
      (real) => {
        const { location } = real.headers;
        const rewritten = location === undefined ? {} : { location: location.replace(site, origin) };
        answer.writeHead(real.statusCode ?? 502, { ...real.headers, ...rewritten });
        real.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  }

  const server = createServer(pass).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
