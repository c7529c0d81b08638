import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import type { PublicJwk } from './claims.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A new device key: PKCS#8 in base64url for the vault (the only place it may go), and its public half. */
export interface NewDeviceKey {
  readonly pkcs8: string;
  readonly publicJwk: PublicJwk;
}

export async function createDeviceKey(): Promise<NewDeviceKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  // WebCrypto always gives both coordinates of an EC key.
  return { pkcs8: encodeBase64url(pkcs8), publicJwk: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } };
}

/** The signing key, not extractable. Keep it no longer than the signature takes. */
export function importDeviceKey(pkcs8: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', decodeBase64url(pkcs8), P256, false, ['sign']);
}
