/**
 * What travels between a service and a device in approval protocol 1, as signed or JSON bodies.
 * Shared by the extension and `server/`. Parsed values are only as trusted as the signature around them.
 */

export const PROTOCOL_VERSION = 1;
export const DISCOVERY_PATH = '/.well-known/portvakt';
/** `<meta name="portvakt-approval" content="<pageNonce>">` marks a sign-in page. */
export const MARK_META_NAME = 'portvakt-approval';

export const BINDINGS = ['page', 'code', 'none'] as const;
export type Binding = (typeof BINDINGS)[number];

export const DECISIONS = ['approve', 'deny', 'report'] as const;
export type Decision = (typeof DECISIONS)[number];

export const CHALLENGE_STATES = ['pending', 'approved', 'denied', 'reported', 'expired'] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** Limits that both sides check. Times in seconds. */
export const PROTOCOL_LIMITS = {
  challengeLifetime: 300,
  clockSkew: 60,
  /** `iat` of a proof, a bearer or an answer may be this old. */
  signatureAge: 120,
  pollWait: 25,
  tokenLifetime: 600,
  wrongCodes: 3,
  codeDigits: 6,
  textLength: 300,
  appLength: 100,
  contextLength: 120,
} as const;

/** `GET /.well-known/portvakt`. */
export interface Discovery {
  readonly versions: readonly number[];
  readonly name: string;
  /** Equal to the origin it was fetched from. */
  readonly issuer: string;
  readonly jwks: { readonly keys: readonly PublicJwk[] };
  /** Uncompressed P-256 point, base64url (RFC 8292). */
  readonly vapidPublicKey: string;
  /** Absolute URLs on the same origin. */
  readonly endpoints: { readonly devices: string; readonly challenges: string };
}

/** A P-256 public key (RFC 7517). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid?: string | undefined;
}

/** `PushSubscription.toJSON()`. */
export interface PushTarget {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** `POST devices`. `proof` is a JWS by the device key over `ProofClaims`. */
export interface RegistrationRequest {
  readonly token: string;
  readonly device: { readonly name: string; readonly publicJwk: PublicJwk };
  readonly proof: string;
  readonly push?: PushTarget | undefined;
}

export interface ProofClaims {
  readonly aud: string;
  readonly token: string;
  readonly iat: number;
}

export interface RegistrationAnswer {
  readonly deviceId: string;
  readonly account: string;
  readonly issuer: string;
}

/** Where a sign-in comes from, in the service's words. */
export interface ChallengeContext {
  readonly ip?: string | undefined;
  readonly place?: string | undefined;
  readonly browser?: string | undefined;
  readonly os?: string | undefined;
}

/** Claims of a challenge, signed by the service's pinned key. Times are seconds since 1970. */
export interface ChallengeClaims {
  readonly iss: string;
  readonly aud: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
  readonly account: string;
  readonly app: string;
  readonly text: string;
  readonly binding: Binding;
  readonly pageOrigin?: string | undefined;
  readonly context: ChallengeContext;
}

/** `Authorization: Bearer <JWS>` of a device. */
export interface BearerClaims {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly jti: string;
}

/** `GET devices/{id}/pending`. */
export interface PendingAnswer {
  readonly challenges: readonly string[];
  readonly serverTime: number;
}

/** Claims of an answer, signed by the device key. `chash` is base64url SHA-256 of the challenge's compact JWS. */
export interface AnswerClaims {
  readonly jti: string;
  readonly aud: string;
  readonly iat: number;
  readonly decision: Decision;
  readonly chash: string;
  readonly pageNonce?: string | undefined;
  readonly pageOrigin?: string | undefined;
  readonly code?: string | undefined;
  /** The user proved presence with password or passkey for this answer. */
  readonly uv: boolean;
}

/** Content of a Web Push message: a wake-up, never shown or trusted. */
export interface WakeUp {
  readonly v: 1;
  readonly d: string;
}
