import { type Bytes, concatBytes, equalBytes } from '../encoding/bytes.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { sha256 } from './aes-gcm.ts';
import { readAuthenticatorClaims } from './passkey-authenticator-claims.ts';
import { readClientClaims } from './passkey-client-claims.ts';
import { isPasskeySignature } from './passkey-signature.ts';

/** What a passkey answered, as the page handed it over. */
export interface PasskeyAssertion {
  readonly clientData: Bytes;
  readonly authenticatorData: Bytes;
  readonly signature: Bytes;
}

export interface ExpectedAssertion {
  /** The challenge that was given out for this one assertion, base64url. */
  readonly challenge: string;
  /** Our own origin (`chrome-extension://<id>`). */
  readonly origin: string;
  /** The passkey's key as SubjectPublicKeyInfo (DER), and its COSE algorithm. */
  readonly publicKey: Bytes;
  readonly algorithm: number;
}

/**
 * Checks an assertion as WebAuthn Level 3, section 7.2, tells a relying party to, as far as that applies to one without accounts and
 * without a server: user present and verified, our challenge, our page, signed by the passkey. Throws `passkey.rejected` whatever is
 * wrong with it.
 *
 * The relying party id of an extension page in Chromium is its whole origin, not the host: the browser puts the scheme in front of
 * the id so that no web site can ever claim it.
 */
export async function checkAssertion(
  assertion: PasskeyAssertion,
  expected: ExpectedAssertion,
): Promise<void> {
  const client = readClientClaims(assertion.clientData);
  const authenticator = readAuthenticatorClaims(assertion.authenticatorData);
  const holds =
    client.type === 'webauthn.get' &&
    client.challenge === expected.challenge &&
    client.origin === expected.origin &&
    !client.crossOrigin &&
    client.topOrigin === undefined &&
    equalBytes(authenticator.rpIdHash, await sha256(encodeUtf8(expected.origin))) &&
    authenticator.userPresent &&
    authenticator.userVerified;
  if (!holds) throw new PortvaktError('passkey.rejected');
  const signed = concatBytes(assertion.authenticatorData, await sha256(assertion.clientData));
  if (!(await isPasskeySignature(expected, assertion.signature, signed))) {
    throw new PortvaktError('passkey.rejected');
  }
}
