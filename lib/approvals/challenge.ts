import { base64url, errors, jwtVerify } from 'jose';
import * as v from 'valibot';
import { PortvaktError } from '../errors.ts';
import { BINDINGS, PROTOCOL_LIMITS, type ChallengeClaims } from './claims.ts';
import { cleanText } from './display-text.ts';
import { importPublicKey } from './public-key.ts';
import { DEVICE_ID, publicJwk } from './server-answers.ts';
import { isServiceOrigin } from './service-origin.ts';

/** What a registration pins about its service. `serviceKey` is a public JWK as JSON text. */
export interface PinnedService {
  readonly deviceId: string;
  readonly service: string;
  readonly serviceKey: string;
}

const MAX_JWS_LENGTH = 8192;

const shown = (max: number) => v.pipe(v.string(), v.maxLength(max), v.transform(cleanText));
const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const context = v.optional(shown(PROTOCOL_LIMITS.contextLength));

const claims = v.pipe(
  v.object({
    iss: v.string(),
    aud: v.pipe(v.string(), v.regex(DEVICE_ID)),
    /** Becomes part of an address. */
    jti: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/)),
    iat: seconds,
    exp: seconds,
    account: shown(256),
    app: shown(PROTOCOL_LIMITS.appLength),
    text: shown(PROTOCOL_LIMITS.textLength),
    binding: v.picklist(BINDINGS),
    pageOrigin: v.optional(v.pipe(v.string(), v.check(isServiceOrigin))),
    context: v.object({ ip: context, place: context, browser: context, os: context }),
  }),
  v.check(({ binding, pageOrigin }) => (binding === 'page') === (pageOrigin !== undefined)),
);

async function checkSignature(jws: string, pinned: PinnedService, now: number): Promise<unknown> {
  try {
    const key = await importPublicKey(v.parse(publicJwk, JSON.parse(pinned.serviceKey)));
    const { payload } = await jwtVerify(jws, key, {
      algorithms: ['ES256'],
      issuer: pinned.service,
      audience: pinned.deviceId,
      currentDate: new Date(now),
      requiredClaims: ['iss', 'aud', 'jti', 'iat', 'exp'],
    });
    return payload;
  } catch (thrown) {
    throw new PortvaktError(thrown instanceof errors.JWTExpired ? 'approval.expired' : 'approval.untrusted');
  }
}

/**
 * The claims of a challenge that the pinned key signed for this device and that is alive. `now` is milliseconds by the
 * service's clock. Texts come back cleaned, but are still only what the service says.
 * Throws `approval.untrusted` (whatever is wrong with it) or `approval.expired`.
 */
export async function verifyChallenge(
  jws: string,
  pinned: PinnedService,
  now: number,
): Promise<ChallengeClaims> {
  if (jws.length > MAX_JWS_LENGTH) throw new PortvaktError('approval.untrusted');
  const parsed = v.safeParse(claims, await checkSignature(jws, pinned, now));
  if (!parsed.success) throw new PortvaktError('approval.untrusted');
  const { iat, exp } = parsed.output;
  const lifetime = exp - iat;
  const isTooNew = iat > now / 1000 + PROTOCOL_LIMITS.clockSkew;
  if (lifetime <= 0 || lifetime > PROTOCOL_LIMITS.challengeLifetime || isTooNew) {
    throw new PortvaktError('approval.untrusted');
  }
  return parsed.output;
}

/** `chash` of an answer: base64url SHA-256 of the compact JWS as it came. */
export async function challengeHash(jws: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(jws));
  return base64url.encode(new Uint8Array(digest));
}
