import * as v from 'valibot';
import { ALGORITHMS, OTP_LIMITS, OTP_TYPES } from '../otp/parameters.ts';

/** Shapes that several requests share. Limits are generous; the use-cases check what a value means. */

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const count = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));
/** A password or a recovery code. */
export const secretText = text(1024);
export const pinText = text(OTP_LIMITS.maxPinLength);
export const url = text(4096);
export const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));
/** Bytes as base64url without padding, at most so many of them. */
export const bytes = (most: number) => v.pipe(text(Math.ceil((most * 4) / 3)), v.regex(/^[A-Za-z0-9_-]*$/));
export const nothing = v.strictObject({});

export const manualEntry = v.strictObject({
  type: v.picklist(OTP_TYPES),
  issuer: text(OTP_LIMITS.maxIssuerLength),
  label: text(OTP_LIMITS.maxLabelLength),
  secret: secretText,
  algorithm: v.picklist(ALGORITHMS),
  digits: count(100),
  period: count(100_000),
  counter: count(Number.MAX_SAFE_INTEGER),
  pin: pinText,
});

/** What the user says of a candidate. */
export const candidateChoice = v.strictObject({
  /** Needed where the candidate says `needsPin`. */
  pin: v.optional(pinText),
  /** Other names than the code has, as typed. */
  issuer: v.optional(text(OTP_LIMITS.maxIssuerLength)),
  label: v.optional(text(OTP_LIMITS.maxLabelLength)),
});

export const draft = v.strictObject({
  view: text(40),
  query: text(200),
  manual: v.optional(v.record(text(40), text(4096))),
});

/** A frame's origin and that of the page around it: each counts only with the other. */
export const framePair = v.strictObject({ frame: url, top: url });

/** What may be changed of an account; what is left out stays. */
export const accountChange = v.strictObject({
  issuer: v.optional(text(OTP_LIMITS.maxIssuerLength)),
  label: v.optional(text(OTP_LIMITS.maxLabelLength)),
  tags: v.optional(v.pipe(v.array(text(60)), v.maxLength(20))),
  note: v.optional(text(10_000)),
  pinned: v.optional(v.boolean()),
  icon: v.optional(v.pipe(text(40), v.regex(/^[a-z0-9]*$/))),
  origins: v.optional(v.pipe(v.array(url), v.maxLength(100))),
  confirmed: v.optional(v.boolean()),
  subdomains: v.optional(v.boolean()),
  appended: v.optional(v.boolean()),
  /** Some of those there are: the others are forgotten. */
  frames: v.optional(v.pipe(v.array(framePair), v.maxLength(100))),
});

/** Known by heart or on paper: opens the password slot or the recovery slot. */
export const spokenSecret = v.strictObject({
  method: v.picklist(['password', 'recovery']),
  secret: secretText,
});

/** What `navigator.credentials.get` gave for a challenge of ours (WebAuthn Level 3), and the PRF output (32 bytes). */
export const passkeyProof = v.strictObject({
  credentialId: bytes(1023),
  clientData: bytes(4096),
  authenticatorData: bytes(4096),
  signature: bytes(2048),
  prf: bytes(32),
});

export const provenPasskey = v.strictObject({ method: v.literal('passkey'), proof: passkeyProof });

/** A passkey just made; its proof shows that it opens. */
export const newPasskey = v.strictObject({
  name: v.pipe(text(60), v.minLength(1)),
  publicKey: bytes(1024),
  algorithm: v.pipe(v.number(), v.safeInteger()),
  prfSalt: bytes(32),
  proof: passkeyProof,
});

/** The recovery code after a change of slots: the present one typed again, or a new one the page made and the user wrote down. */
export const recoveryChoice = v.strictObject({ choice: v.picklist(['keep', 'new']), code: text(100) });
