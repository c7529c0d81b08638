import { PortvaktError } from '../../errors.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../services/ports.ts';

/** No answer of the approval protocol comes near this, even with twenty challenges in it. */
const MAX_BODY_BYTES = 256 * 1024;

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new PortvaktError('service.malformed');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PortvaktError('service.malformed');
  }
}

function dateOf(response: Response): number | undefined {
  const date = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

function initOf({ method, body, bearer, timeout, signal }: HttpRequest): RequestInit {
  const limit = AbortSignal.timeout(timeout);
  const headers: Record<string, string> & { authorization?: string } = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`;
  return {
    method,
    headers,
    body: typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([limit, signal]) : limit,
    // The origin was pinned: a redirect would carry the bearer elsewhere, a cookie would tell who the user is.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    keepalive: false,
  };
}

/** `fetch` within limits: time, size, no redirect, no cookie, JSON or nothing. */
export const serviceHttp: HttpPort = {
  async request(request: HttpRequest): Promise<HttpAnswer> {
    try {
      const response = await fetch(request.url, initOf(request));
      const text = await readText(response);
      // What goes wrong on the way (a proxy's error page) need not be JSON to be a refusal.
      const body = response.ok ? parseJson(text) : parseLeniently(text);
      return { status: response.status, body, date: dateOf(response) };
    } catch (thrown) {
      if (thrown instanceof PortvaktError) throw thrown;
      throw new PortvaktError('service.unreachable');
    }
  },
};

function parseLeniently(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
