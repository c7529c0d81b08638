import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildComponents } from './build-components.ts';

/** The pages of the components, and what their forms sent. */
export interface ServedComponents {
  readonly origin: string;
  addressOf(kind: string): string;
  /** What came from that kind's form since it was last opened, in order. */
  sentBy(kind: string): readonly string[];
  close(): Promise<void>;
}

const PAGE = fileURLToPath(new URL('../../../fixtures/code-components/page.html', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

/** Builds the components if need be and serves a page of each at `/KIND`. */
export async function serveComponents(): Promise<ServedComponents> {
  const folder = await buildComponents();
  const template = readFileSync(PAGE, 'utf8');
  const sent = new Map<string, string[]>();

  function pageOf(kind: string): string {
    const style = existsSync(join(folder, `${kind}.css`))
      ? `<link rel="stylesheet" href="/files/${kind}.css">`
      : '';
    return template
      .replace('<!-- styles -->', style)
      .replace('KIND', kind)
      .replace('SCRIPT', `/files/${kind}.js`);
  }

  async function answer(request: IncomingMessage): Promise<readonly [string, string | Buffer] | undefined> {
    const [, first = '', rest = ''] = /^\/([\w-]+)(?:\/([\w./-]+))?/.exec(request.url ?? '') ?? [];
    if (request.method === 'POST' && first === 'verify') {
      const code = (await bodyOf(request)).getAll('code').filter(Boolean).join(' and ');
      sent.get(rest)?.push(code);
      return ['html', `<!doctype html><title>Sent</title><p id="sent">${code.replace(/\W/g, '')}</p>`];
    }
    if (first === 'files') {
      const path = join(folder, normalize(rest));
      return path.startsWith(folder) && existsSync(path)
        ? [rest.split('.').at(-1) ?? '', readFileSync(path)]
        : undefined;
    }
    if (!existsSync(join(folder, `${first}.js`))) return undefined;
    sent.set(first, []);
    return ['html', pageOf(first)];
  }

  const server = createServer((request, response) => {
    void answer(request).then((found) => {
      response.writeHead(found ? 200 : 404, {
        'content-type': `${TYPES[found?.[0] ?? ''] ?? 'application/octet-stream'}; charset=utf-8`,
      });
      response.end(found?.[1]);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addressOf: (kind) => `${origin}/${kind}`,
    sentBy: (kind) => sent.get(kind) ?? [],
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
