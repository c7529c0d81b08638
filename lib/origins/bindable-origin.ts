/** Hosts that never leave this machine; there plain http is as good as https. */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1)$/;

/**
 * True for an origin that a code may be bound to and filled on: `https://host[:port]` exactly as the browser writes it,
 * or http on this machine. False for opaque origins ("null"), files and anything not in that exact form.
 */
export function isBindableOrigin(origin: string): boolean {
  const url = readOrigin(origin);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL_HOST.test(url.hostname));
}

/**
 * True for plain http on another machine, be it a name or an address, exactly as the browser writes it: everybody on the way can read
 * a code that is filled there. It may be bound only by a user who was told so.
 */
export function isWarnedOrigin(origin: string): boolean {
  return readOrigin(origin)?.protocol === 'http:' && !isBindableOrigin(origin);
}

function readOrigin(origin: string): URL | undefined {
  const url = URL.parse(origin);
  return url?.origin === origin ? url : undefined;
}
