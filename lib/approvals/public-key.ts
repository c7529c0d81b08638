import type { PublicJwk } from './claims.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The key that verifies ES256 signatures and nothing else. Rejects where the point is not on the curve. */
export function importPublicKey({ kty, crv, x, y }: PublicJwk): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty, crv, x, y }, P256, true, ['verify']);
}
