import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small site of one test. Everything else than its pages is answered with 404. */
export interface ServedPages {
  /** `http://localhost:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Every request that came in, as `METHOD /path`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const PICTURES: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

/** Pictures by the end of their path; anything else is HTML. */
const typeOf = (path: string): string =>
  PICTURES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html; charset=utf-8';

/** Serves HTML, and pictures, by path. */
export async function servePages(pages: Readonly<Record<string, string | Buffer>>): Promise<ServedPages> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/favicon.ico') requests.push(`${request.method ?? ''} ${path}`);
    const [name = ''] = path.split('?');
    const page = pages[name];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': typeOf(name) });
    response.end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    port,
    requests,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
