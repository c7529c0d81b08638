import * as v from 'valibot';
import { PortvaktError } from '../errors.ts';
import type { Discovery, PendingAnswer, PublicJwk, RegistrationAnswer } from './claims.ts';
import { cleanText } from './display-text.ts';

/** Shapes of what a service answers. A service is hostile until its signature says otherwise: every length has an end. */

const MAX_JWS_LENGTH = 8192;
const MAX_CHALLENGES = 20;
const MAX_KEYS = 20;

const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const url = v.pipe(v.string(), v.maxLength(500));
const shown = (max: number) =>
  v.pipe(v.string(), v.maxLength(max), v.transform(cleanText), v.minLength(1), v.maxLength(max));

/** A P-256 public key; other members than these are left out. */
export const publicJwk = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
  kid: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

function keepPublicJwks(keys: unknown[]): readonly PublicJwk[] {
  return keys.flatMap((key) => {
    const parsed = v.safeParse(publicJwk, key);
    return parsed.success ? [parsed.output] : [];
  });
}

const discovery = v.object({
  versions: v.pipe(v.array(v.number()), v.maxLength(20)),
  name: shown(128),
  issuer: url,
  jwks: v.object({
    // Keys of other kinds may stand beside ours.
    keys: v.pipe(v.array(v.unknown()), v.maxLength(MAX_KEYS), v.transform(keepPublicJwks)),
  }),
  vapidPublicKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86,88}$/)),
  endpoints: v.object({ devices: url, challenges: url }),
});

/** Device ids become part of an address. */
export const DEVICE_ID = /^[A-Za-z0-9_-]{1,100}$/;

const registrationAnswer = v.object({
  deviceId: v.pipe(v.string(), v.regex(DEVICE_ID)),
  account: shown(256),
  issuer: shown(300),
});

const pendingAnswer = v.object({
  challenges: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_JWS_LENGTH))), v.maxLength(MAX_CHALLENGES)),
  serverTime: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
});

function parseAnswer<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T {
  const parsed = v.safeParse(schema, raw);
  if (!parsed.success) throw new PortvaktError('service.malformed');
  return parsed.output;
}

/** Each throws `service.malformed`. Texts meant for display come back cleaned. */
export const parseDiscovery = (raw: unknown): Discovery => parseAnswer(discovery, raw);
export const parseRegistrationAnswer = (raw: unknown): RegistrationAnswer =>
  parseAnswer(registrationAnswer, raw);
export const parsePendingAnswer = (raw: unknown): PendingAnswer => parseAnswer(pendingAnswer, raw);
