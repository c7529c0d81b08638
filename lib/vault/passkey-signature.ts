import type { Bytes } from '../encoding/bytes.ts';
import { rawEcdsaSignature } from './passkey-ecdsa-signature.ts';

/** COSE algorithms (RFC 9053, RFC 8812) of the passkeys we take. */
const ES256 = -7;
const EDDSA = -8;
const RS256 = -257;

interface Verifier {
  readonly key: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams;
  readonly check: AlgorithmIdentifier | EcdsaParams;
  readonly shape: (signature: Bytes) => Bytes;
}

const asItIs = (signature: Bytes): Bytes => signature;

/** Named curve and hash are fixed by the algorithm, whatever the key itself says. */
const VERIFIERS: ReadonlyMap<number, Verifier> = new Map([
  [
    ES256,
    {
      key: { name: 'ECDSA', namedCurve: 'P-256' },
      check: { name: 'ECDSA', hash: 'SHA-256' },
      shape: rawEcdsaSignature,
    },
  ],
  [RS256, { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, check: 'RSASSA-PKCS1-v1_5', shape: asItIs }],
  // Where WebCrypto lacks Ed25519 the key does not import, and the passkey is refused when it is added.
  [EDDSA, { key: 'Ed25519', check: 'Ed25519', shape: asItIs }],
]);

/**
 * True if `signature` is one of `signed` by the key. `publicKey` is a SubjectPublicKeyInfo (DER), `algorithm` a COSE algorithm. False
 * for anything malformed; throws `passkey.rejected` for a malformed ECDSA signature.
 */
export async function isPasskeySignature(
  { publicKey, algorithm }: { readonly publicKey: Bytes; readonly algorithm: number },
  signature: Bytes,
  signed: Bytes,
): Promise<boolean> {
  const verifier = VERIFIERS.get(algorithm);
  if (!verifier) return false;
  const raw = verifier.shape(signature);
  try {
    const key = await crypto.subtle.importKey('spki', publicKey, verifier.key, false, ['verify']);
    return await crypto.subtle.verify(verifier.check, key, raw, signed);
  } catch {
    return false;
  }
}
