/** Hosts that never leave this machine; there plain http is as good as https. */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1)$/;

/**
 * True for an origin that a code may be bound to and filled on: `https://host[:port]` exactly as the browser writes it,
 * or http on this machine. False for opaque origins ("null"), files and anything not in that exact form.
 */
export function isBindableOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  if (url?.origin !== origin) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOST.test(url.hostname));
}
