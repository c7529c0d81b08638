import { SignJWT } from 'jose';
import type { AnswerClaims, BearerClaims, ProofClaims } from './claims.ts';

/** What the device key signs: compact JWS with ES256 (RFC 7515, RFC 7518). Claims that are `undefined` are left out. */

function sign(claims: object, key: CryptoKey): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256' }).sign(key);
}

/** Proves at registration that we hold the device key. */
export const signProof = (claims: ProofClaims, key: CryptoKey): Promise<string> => sign(claims, key);

/** `Authorization: Bearer` of one request; the service burns its `jti`. */
export const signBearer = (claims: BearerClaims, key: CryptoKey): Promise<string> => sign(claims, key);

/** The user's decision. ECDSA is randomised: sign once, keep the bytes, send the same ones again. */
export const signAnswer = (claims: AnswerClaims, key: CryptoKey): Promise<string> => sign(claims, key);
