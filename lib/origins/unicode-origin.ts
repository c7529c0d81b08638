import { unicodeHost } from './unicode-host.ts';

/** The origin with its host in Unicode, to be shown beside the true one and never instead of it; as it is where it is no origin. */
export function unicodeOrigin(origin: string): string {
  const url = URL.parse(origin);
  if (!url || url.host === '') return origin;
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${url.protocol}//${unicodeHost(url.hostname)}${port}`;
}
