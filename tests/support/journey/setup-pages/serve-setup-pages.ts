import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { accountOf, newEnrolment, type Enrolment } from './enrolment.ts';
import { PLAIN_DRAWING, pngCode, svgCode } from './draw-code.ts';
import { drawingOf, fillTemplate, type SiteOrigins } from './fill-template.ts';
import { PAGES_FOLDER, setupPage } from './setup-page.ts';

/** What the server made of a code that a page sent. */
export interface Confirmation {
  readonly page: string;
  /** The account whose code it was, by its place in the page's list; -1 where it was a wrong one. */
  readonly account: number;
}

/** The setup pages as a site, on `localhost` and, for what a page takes from elsewhere, on `127.0.0.1`. */
export interface SetupSite extends SiteOrigins {
  /** What came in, as `METHOD /path`. */
  readonly requests: readonly string[];
  /** What is set up by the page as it was opened last. */
  enrolment(name: string): Enrolment;
  /** From now on the `Date` of every answer is so many milliseconds ahead of the truth. */
  setClock(ahead: number): void;
  /** The next confirmation of any page. */
  nextConfirmation(): Promise<Confirmation>;
  close(): Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  type: 'text/html; charset=utf-8',
  body,
  headers,
});

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

const ENCODER = createRequire(import.meta.url).resolve('qrcode-generator');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Policies that pages of some products send. */
const POLICIES: Readonly<Record<string, string>> = {
  'strict-csp': "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'",
};

export async function serveSetupPages(): Promise<SetupSite> {
  const enrolments = new Map<string, Enrolment>();
  const requests: string[] = [];
  const heard = new EventEmitter<{ confirmation: [Confirmation] }>();
  const site = { origin: '', other: '' };
  let clockAhead = 0;

  function known(id: string): Enrolment {
    const found = [...enrolments.values()].find((one) => one.id === id);
    if (!found) throw new Error('no such enrolment');
    return found;
  }

  async function page(name: string): Promise<Answer> {
    const enrolment = newEnrolment(setupPage(name));
    enrolments.set(name, enrolment);
    const template = await readFile(`${PAGES_FOLDER}${name}.html`, 'utf8');
    const policy = POLICIES[name];
    return html(
      fillTemplate(template, enrolment, site),
      policy === undefined ? {} : { 'content-security-policy': policy },
    );
  }

  async function part(id: string, file: string): Promise<Answer> {
    const enrolment = known(id);
    const template = await readFile(`${PAGES_FOLDER}${enrolment.page.name}.${file}.html`, 'utf8');
    return html(fillTemplate(template, enrolment, site));
  }

  function picture(text: string, options: URLSearchParams, type: string): Answer {
    const drawing = drawingOf(new Map(options));
    return type === 'svg'
      ? { type: 'image/svg+xml', body: svgCode(text, drawing) }
      : { type: 'image/png', body: pngCode(text, drawing) };
  }

  async function asset(file: string): Promise<Answer> {
    const path = file === 'qrcode.js' ? ENCODER : `${PAGES_FOLDER}assets/${file}`;
    return { type: TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain', body: await readFile(path) };
  }

  function confirm(id: string, body: string): Answer {
    const enrolment = known(id);
    const sent = new URLSearchParams(body);
    // A field of several boxes comes as several values of one name.
    const codes = enrolment.page.fields.map((field) => sent.getAll(field).join('').replaceAll(/\s/g, ''));
    const account = accountOf(enrolment, codes);
    heard.emit('confirmation', { page: enrolment.page.name, account });
    return html(`<!doctype html><title>Done</title><p id="outcome">${account < 0 ? 'wrong' : 'right'}</p>`);
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', site.origin);
    const [, kind = '', one = '', two = ''] = url.pathname.split('/');
    if (kind === 'confirm' && request.method === 'POST') return confirm(one, await bodyOf(request));
    if (kind === 'part') return part(one, two);
    if (kind === 'assets') return asset(one);
    // As of services that make pictures of any text: /chart?chl=, /create-qr-code/?data=
    const drawn = url.searchParams.get('chl') ?? url.searchParams.get('data');
    if (drawn !== null) return { type: 'image/png', body: pngCode(drawn, PLAIN_DRAWING) };
    if (kind === 'qr') {
      const [id = '', type = ''] = one.split('.');
      const text = known(id).texts[url.searchParams.get('of') ?? '0'] ?? '';
      return picture(text, url.searchParams, type);
    }
    return page(kind);
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('date', new Date(Date.now() + clockAhead).toUTCString());
    if (request.url !== '/favicon.ico') requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request).then(
      ({ type, body, headers }) => {
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
      },
      (thrown: unknown) => {
        response.writeHead(404, { 'content-type': 'text/plain' }).end(String(thrown));
      },
    );
  }

  const servers = [createServer(handle).listen(0, '127.0.0.1'), createServer(handle).listen(0, '127.0.0.1')];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [first, second] = servers.map((server) => (server.address() as AddressInfo).port);
  site.origin = `http://localhost:${first ?? 0}`;
  site.other = `http://127.0.0.1:${second ?? 0}`;

  return {
    ...site,
    requests,
    enrolment: (name) => {
      const found = enrolments.get(name);
      if (!found) throw new Error(`${name} was not opened`);
      return found;
    },
    setClock: (ahead) => {
      clockAhead = ahead;
    },
    nextConfirmation: async () => {
      const [confirmation] = (await once(heard, 'confirmation')) as [Confirmation];
      return confirmation;
    },
    close: async () => {
      const closed = servers.map((server) => once(server, 'close'));
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.all(closed);
    },
  };
}
