import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import type { ChallengeClaims, PublicJwk } from '../../lib/approvals/claims.ts';

/** A service's signing key with real signatures, for tests of what the extension believes. */
export interface SigningKey {
  readonly publicJwk: PublicJwk;
  readonly thumbprint: string;
  readonly privateKey: CryptoKey;
  sign(claims: object, header?: object): Promise<string>;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return {
    publicJwk,
    thumbprint: await calculateJwkThumbprint(publicJwk),
    privateKey,
    sign: (claims, header) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', ...header })
        .sign(privateKey),
  };
}

/** A sound challenge made at `now` (milliseconds); every test spoils what it is about. */
export function sampleClaims(now: number, changes: object = {}): ChallengeClaims {
  const iat = Math.floor(now / 1000);
  return {
    iss: 'https://s.example',
    aud: 'device-1',
    jti: 'AAAAAAAAAAAAAAAAAAAAAA',
    iat,
    exp: iat + 120,
    account: 'kari@nordfjord.example',
    app: 'Portal',
    text: 'Sign in to the portal',
    binding: 'code',
    context: { ip: '192.0.2.7' },
    ...changes,
  };
}
