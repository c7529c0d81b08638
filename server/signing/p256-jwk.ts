/** The four members of a public P-256 JWK (RFC 7517). */
export interface P256Jwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

/** The public part of a P-256 JWK, `undefined` for anything else. Whether the point is on the curve is checked on import. */
export function parseP256Jwk(jwk: unknown): P256Jwk | undefined {
  if (typeof jwk !== 'object' || jwk === null) return undefined;
  const { kty, crv, x, y } = jwk as Record<string, unknown>;
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string') return undefined;
  if (!COORDINATE.test(x) || !COORDINATE.test(y)) return undefined;
  return { kty, crv, x, y };
}

/** Reads a key that was stored by `JSON.stringify`. Throws when it is damaged. */
export function readStoredJwk(stored: string): P256Jwk {
  const jwk = parseP256Jwk(JSON.parse(stored));
  if (jwk === undefined) throw new Error('a stored device key is damaged');
  return jwk;
}
