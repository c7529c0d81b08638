import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';
import type { Request } from '../messages/protocol.ts';
import type { PasskeyAsk } from '../messages/vault-views.ts';
import { browser } from './browser.ts';

/**
 * Passkeys that open the vault: WebAuthn Level 3 with the PRF extension, in a full page of ours. `rp.id` is left out, so the browser
 * takes the extension's own origin; Firefox refuses that one.
 */

type MadePasskey = NonNullable<Request<'slot.change'>['add']>;
type PasskeyProof = MadePasskey['proof'];
type Opened = Pick<PasskeyAsk, 'challenge' | 'passkeys'>;

/** COSE: ES256, RS256, EdDSA. */
const ALGORITHMS = [-7, -257, -8];
const PRF_LENGTH = 32;
const CHALLENGE_LENGTH = 32;
/** Milliseconds; time enough to fetch a key from a bag. */
const PATIENCE = 120_000;

/** Milliseconds for a refusal to come; Firefox gives it within two. */
const REFUSAL_PATIENCE = 1000;

/** False where this browser refuses passkeys to extensions or has no PRF. Shows nothing to the user. */
export async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  if (typeof PublicKeyCredential.getClientCapabilities === 'function') {
    const capabilities: Readonly<Record<string, boolean | undefined>> =
      await PublicKeyCredential.getClientCapabilities();
    if (capabilities['extension:prf'] === false) return false;
  }
  return location.protocol !== 'moz-extension:' || !(await isOriginRefused());
}

/** Firefox says that it can do all of it, and then refuses the origin. A conditional request is refused too, and asks nobody. */
async function isOriginRefused(): Promise<boolean> {
  const given = new AbortController();
  const asked = navigator.credentials.get({
    mediation: 'conditional',
    publicKey: { challenge: crypto.getRandomValues(new Uint8Array(CHALLENGE_LENGTH)) },
    signal: given.signal,
  });
  setTimeout(() => {
    given.abort();
  }, REFUSAL_PATIENCE);
  try {
    await asked;
    return false;
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'SecurityError';
  }
}

/** See `Shell.makePasskey`. The challenge is spent on the proof: nobody checks what a new credential says of itself. */
export async function makePasskey(ask: PasskeyAsk, name: string): Promise<MadePasskey> {
  const credential = await trying(
    navigator.credentials.create({
      publicKey: {
        rp: { name: browser.i18n.getMessage('extension_name') },
        user: { id: decodeBase64url(ask.userId), name, displayName: name },
        challenge: crypto.getRandomValues(new Uint8Array(CHALLENGE_LENGTH)),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: ask.passkeys.map(({ credentialId }) => descriptorOf(credentialId)),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: PATIENCE,
        extensions: { prf: { eval: { first: decodeBase64url(ask.newSalt) } } },
      },
    }),
  );
  const made = credential?.response;
  if (!credential || !(made instanceof AuthenticatorAttestationResponse)) throw unsupported();
  const publicKey = made.getPublicKey();
  if (credential.getClientExtensionResults().prf?.enabled !== true || !publicKey) throw unsupported();
  const credentialId = encodeBase64url(new Uint8Array(credential.rawId));
  const proof = await presentPasskey({
    challenge: ask.challenge,
    passkeys: [{ credentialId, prfSalt: ask.newSalt, name }],
  });
  return {
    name,
    publicKey: encodeBase64url(new Uint8Array(publicKey)),
    algorithm: made.getPublicKeyAlgorithm(),
    prfSalt: ask.newSalt,
    proof,
  };
}

/** See `Shell.presentPasskey`. */
export async function presentPasskey({ challenge, passkeys }: Opened): Promise<PasskeyProof> {
  const evalByCredential: Record<string, AuthenticationExtensionsPRFValues> = {};
  for (const { credentialId, prfSalt } of passkeys) {
    evalByCredential[credentialId] = { first: decodeBase64url(prfSalt) };
  }
  const credential = await trying(
    navigator.credentials.get({
      publicKey: {
        challenge: decodeBase64url(challenge),
        allowCredentials: passkeys.map(({ credentialId }) => descriptorOf(credentialId)),
        userVerification: 'required',
        timeout: PATIENCE,
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  const answer = credential?.response;
  const prf = credential && prfOf(credential);
  if (!prf || !(answer instanceof AuthenticatorAssertionResponse)) throw unsupported();
  return {
    credentialId: encodeBase64url(new Uint8Array(credential.rawId)),
    clientData: encodeBase64url(new Uint8Array(answer.clientDataJSON)),
    authenticatorData: encodeBase64url(new Uint8Array(answer.authenticatorData)),
    signature: encodeBase64url(new Uint8Array(answer.signature)),
    prf: encodeBase64url(prf),
  };
}

const unsupported = () => new PortvaktError('passkey.unsupported');

const descriptorOf = (credentialId: string): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: decodeBase64url(credentialId),
});

/** The output of the PRF extension; absent where the passkey has none. */
function prfOf(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return undefined;
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : undefined;
  return bytes?.length === PRF_LENGTH ? bytes : undefined;
}

/** Turns what the browser throws into our codes; a dialog that was closed and a timeout look alike on purpose. */
async function trying(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await asked;
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : '';
    if (name === 'SecurityError' || name === 'NotSupportedError') throw unsupported();
    if (name === 'InvalidStateError') throw new PortvaktError('passkey.exists');
    throw new PortvaktError('passkey.rejected');
  }
}
