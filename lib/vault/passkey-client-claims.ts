import * as v from 'valibot';
import type { Bytes } from '../encoding/bytes.ts';
import { decodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';

const MAX_LENGTH = 4096;

/** What the browser says it was asked (WebAuthn Level 3, section 5.8.1). More members may be added to it at any time. */
const schema = v.looseObject({
  type: v.string(),
  challenge: v.string(),
  origin: v.string(),
  crossOrigin: v.optional(v.boolean(), false),
  topOrigin: v.optional(v.string()),
});

/** `challenge` as base64url without padding. Claims only: they count once the signature over the bytes was checked. */
export type ClientClaims = v.InferOutput<typeof schema>;

/** Throws `passkey.rejected` unless the bytes are client data of at most 4 KiB. */
export function readClientClaims(bytes: Bytes): ClientClaims {
  if (bytes.length > MAX_LENGTH) throw new PortvaktError('passkey.rejected');
  const parsed = v.safeParse(schema, parseJson(bytes));
  if (!parsed.success) throw new PortvaktError('passkey.rejected');
  return parsed.output;
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    throw new PortvaktError('passkey.rejected');
  }
}
