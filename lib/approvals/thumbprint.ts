import { calculateJwkThumbprint } from 'jose';
import type { PublicJwk } from './claims.ts';

/** RFC 7638 SHA-256 thumbprint of a P-256 public key, base64url. */
export function thumbprintOf({ kty, crv, x, y }: PublicJwk): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x, y }, 'sha256');
}
