import { compactVerify, decodeJwt, importJWK } from 'jose';
import * as v from 'valibot';
import { DECISIONS, PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';
import type { AnswerClaims, BearerClaims, ProofClaims } from '../../lib/approvals/claims.ts';
import type { P256Jwk } from './p256-jwk.ts';

const LONGEST_JWS = 4096;
const text = v.pipe(v.string(), v.maxLength(512));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));

const proofClaims = v.object({ aud: text, token: text, iat: seconds });
const bearerClaims = v.object({ iss: id, aud: text, iat: seconds, jti: id });
const answerClaims = v.object({
  jti: id,
  aud: text,
  iat: seconds,
  decision: v.picklist(DECISIONS),
  chash: id,
  pageNonce: v.optional(text),
  pageOrigin: v.optional(text),
  code: v.optional(text),
  uv: v.boolean(),
});

type Schema<T> = v.GenericSchema<unknown, T>;

/** Claims of a registration proof, `undefined` unless `key` signed it. */
export function verifyProof(jws: string, key: P256Jwk): Promise<ProofClaims | undefined> {
  return verify(jws, key, proofClaims);
}

/** Claims of a bearer, `undefined` unless `key` signed it. */
export function verifyBearer(jws: string, key: P256Jwk): Promise<BearerClaims | undefined> {
  return verify(jws, key, bearerClaims);
}

/** Claims of an answer, `undefined` unless `key` signed it. */
export function verifyAnswer(jws: string, key: P256Jwk): Promise<AnswerClaims | undefined> {
  return verify(jws, key, answerClaims);
}

/** What an unverified bearer says of itself, to find the key that must have signed it. */
export function readUnverifiedBearer(jws: string): BearerClaims | undefined {
  return readUnverified(jws, bearerClaims);
}

/** What an unverified answer says of itself, to find the key that must have signed it. */
export function readUnverifiedAnswer(jws: string): AnswerClaims | undefined {
  return readUnverified(jws, answerClaims);
}

/** `iat` is neither older than `signatureAge` nor further ahead than `clockSkew` (with skew both ways). */
export function isFresh(iat: number, nowSeconds: number): boolean {
  return (
    iat >= nowSeconds - PROTOCOL_LIMITS.signatureAge - PROTOCOL_LIMITS.clockSkew &&
    iat <= nowSeconds + PROTOCOL_LIMITS.clockSkew
  );
}

async function verify<T>(jws: string, jwk: P256Jwk, schema: Schema<T>): Promise<T | undefined> {
  if (jws.length > LONGEST_JWS) return undefined;
  try {
    const key = await importJWK({ ...jwk }, 'ES256');
    const { payload } = await compactVerify(jws, key, { algorithms: ['ES256'] });
    return parseClaims(JSON.parse(new TextDecoder().decode(payload)), schema);
  } catch {
    // A bad key, a bad signature and bad JSON are the same to the sender: not signed by that key.
    return undefined;
  }
}

function readUnverified<T>(jws: string, schema: Schema<T>): T | undefined {
  if (jws.length > LONGEST_JWS) return undefined;
  try {
    return parseClaims(decodeJwt(jws), schema);
  } catch {
    return undefined;
  }
}

function parseClaims<T>(claims: unknown, schema: Schema<T>): T | undefined {
  const parsed = v.safeParse(schema, claims);
  return parsed.success ? parsed.output : undefined;
}
