/** Hosts that count as this very machine, where `http` is no weaker than `https`. */
const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

const MAX_ORIGIN_LENGTH = 300;

/**
 * Whether `text` is, letter for letter, an origin we may speak to or bind to: `https://host[:port]`, or
 * `http://localhost[:port]` and `http://127.0.0.1[:port]` exactly. No path, no user, no default port, no upper case:
 * what is shown to the user, pinned and compared is one and the same text.
 */
export function isServiceOrigin(text: string): boolean {
  if (text.length > MAX_ORIGIN_LENGTH) return false;
  const url = URL.parse(text);
  if (url?.origin !== text) return false;
  if (url.protocol === 'https:') return url.hostname.length > 0;
  return url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname);
}
