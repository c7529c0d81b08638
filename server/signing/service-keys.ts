import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import webPush from 'web-push';
import type { PublicJwk } from '../../lib/approvals/claims.ts';
import type { Database } from '../storage/open-database.ts';
import { settleServiceValue } from '../storage/service-values.ts';
import { parseP256Jwk } from './p256-jwk.ts';

/** The keys of the service, made at the first start and kept in the database. */
export interface ServiceKeys {
  readonly publicJwk: PublicJwk & { readonly kid: string };
  /** RFC 7638 thumbprint of the signing key: what a registration link carries. */
  readonly thumbprint: string;
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
  /** Compact JWS (ES256, `kid`) over the JSON of `claims`. */
  readonly sign: (claims: object) => Promise<string>;
}

/** Loads the keys; of two first starts at once on one database both get the same. */
export async function loadServiceKeys(db: Database): Promise<ServiceKeys> {
  const stored = await settleServiceValue(db, 'signing_key', JSON.stringify(await generateSigningJwk()));
  const privateJwk = JSON.parse(stored) as JWK;
  const bare = parseP256Jwk(privateJwk);
  if (bare === undefined) throw new Error('the stored signing key is damaged');
  const thumbprint = await calculateJwkThumbprint(bare);
  const key = (await importJWK(privateJwk, 'ES256')) as CryptoKey;
  const vapid = await settleServiceValue(db, 'vapid_key', JSON.stringify(webPush.generateVAPIDKeys()));
  return {
    publicJwk: { ...bare, kid: thumbprint },
    thumbprint,
    vapid: JSON.parse(vapid) as ServiceKeys['vapid'],
    sign: (claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', kid: thumbprint })
        .sign(key),
  };
}

async function generateSigningJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}
