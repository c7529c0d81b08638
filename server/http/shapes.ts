import * as v from 'valibot';
import { BINDINGS, PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';

/** One printable line: no control characters, no bidirectional overrides that could turn a shown text around. */
function line(longest: number): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u),
  );
}

const base64url = (least: number, most: number): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}=*$`)));

/** `PushSubscription.toJSON()`: an uncompressed P-256 point (65 bytes) and a 16-byte secret. */
export const pushTarget = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.maxLength(1024)),
  keys: v.object({ p256dh: base64url(87, 87), auth: base64url(22, 22) }),
});

export const deviceName = line(80);

export const registrationRequest = v.object({
  token: base64url(16, 128),
  device: v.object({ name: deviceName, publicJwk: v.unknown() }),
  proof: v.pipe(v.string(), v.maxLength(4096)),
  push: v.optional(v.nullable(pushTarget)),
});

/** `push: null` takes the subscription away. */
export const deviceChange = v.object({
  name: v.optional(deviceName),
  push: v.optional(v.nullable(pushTarget)),
});

export const accountName = line(200);

const contextLine = v.optional(line(PROTOCOL_LIMITS.contextLength));

export const challengeRequest = v.object({
  account: accountName,
  app: line(PROTOCOL_LIMITS.appLength),
  text: line(PROTOCOL_LIMITS.textLength),
  binding: v.picklist(BINDINGS),
  pageOrigin: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(300),
      v.check((text) => {
        const url = URL.parse(text);
        return url !== null && url.origin === text && /^https?:$/.test(url.protocol);
      }),
    ),
  ),
  context: v.optional(
    v.object({ ip: contextLine, place: contextLine, browser: contextLine, os: contextLine }),
    {},
  ),
  /** Seconds until it expires. */
  lifetime: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(PROTOCOL_LIMITS.challengeLifetime)),
    120,
  ),
});
export type ChallengeRequest = v.InferOutput<typeof challengeRequest>;
