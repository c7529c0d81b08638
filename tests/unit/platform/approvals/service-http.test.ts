import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceHttp } from '../../../../lib/platform/approvals/service-http.ts';

const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer((request, response) => {
  const url = request.url ?? '';
  seen.push({ url, headers: request.headers });
  if (url === '/json') response.setHeader('set-cookie', 'who=kari').end('{"a":1}');
  else if (url === '/empty') response.writeHead(204).end();
  else if (url === '/redirect') response.writeHead(302, { location: '/json' }).end();
  else if (url === '/html') response.end('<h1>Welcome</h1>');
  else if (url === '/broken') response.writeHead(502).end('<h1>Bad gateway</h1>');
  else if (url === '/endless') {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  }
  // Anything else is never answered.
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, changes: { timeout?: number; signal?: AbortSignal; bearer?: string } = {}) =>
  serviceHttp.request({ method: 'GET', url: `${origin}${path}`, timeout: 5000, ...changes });

describe('serviceHttp', () => {
  it('gives status, JSON and the clock', async () => {
    const answer = await get('/json', { bearer: 'signed' });
    expect(answer).toMatchObject({ status: 200, body: { a: 1 } });
    expect(Math.abs((answer.date ?? 0) - Date.now())).toBeLessThan(60_000);
    await get('/json');
    expect(seen[0]?.headers.authorization).toBe('Bearer signed');
    expect(seen[1]?.headers).not.toHaveProperty('cookie');
    expect(await get('/empty')).toMatchObject({ status: 204, body: undefined });
  });

  it('follows no redirect', async () => {
    seen.length = 0;
    await expect(get('/redirect')).rejects.toMatchObject({ code: 'service.unreachable' });
    expect(seen.map(({ url }) => url)).toEqual(['/redirect']);
  });

  it('takes nothing but JSON for a yes, and anything for a no', async () => {
    await expect(get('/html')).rejects.toMatchObject({ code: 'service.malformed' });
    expect(await get('/broken')).toMatchObject({ status: 502, body: undefined });
  });

  it('stops reading an endless answer', async () => {
    await expect(get('/endless')).rejects.toMatchObject({ code: 'service.malformed' });
  });

  it('waits no longer than it was told', async () => {
    await expect(get('/silent', { timeout: 20 })).rejects.toMatchObject({ code: 'service.unreachable' });
    const abort = new AbortController();
    const asking = get('/silent', { signal: abort.signal });
    abort.abort();
    await expect(asking).rejects.toMatchObject({ code: 'service.unreachable' });
  });
});
