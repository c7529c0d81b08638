import { decodeBase64url } from '../../../encoding/base64url.ts';
import type { Bytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import { checkAssertion, type PasskeyAssertion } from '../../../vault/passkey-assertion.ts';
import { readClientClaims } from '../../../vault/passkey-client-claims.ts';
import type { PasskeySlot } from '../../../vault/slots.ts';
import type { VaultPorts } from '../../ports.ts';
import { takeChallenge } from './challenges.ts';

/** A passkey's answer as it comes from a page: bytes as base64url. */
export type SentProof = Extract<Request<'vault.unlock'>, { method: 'passkey' }>['proof'];

export type ProofPorts = Pick<VaultPorts, 'challenges' | 'now' | 'ownOrigin'>;

/** A proof whose challenge was ours, and is used up. Nothing else of it was checked; whoever gets it wipes `prf`. */
export interface TakenProof extends PasskeyAssertion {
  readonly credentialId: Bytes;
  /** 32 bytes. */
  readonly prf: Bytes;
  readonly challenge: string;
}

const PRF_LENGTH = 32;

/** Uses up the challenge of a proof before anything else of it is looked at. Throws `passkey.rejected`. */
export async function takeProof(ports: ProofPorts, sent: SentProof): Promise<TakenProof> {
  const clientData = decodePasskeyBytes(sent.clientData);
  const { challenge } = readClientClaims(clientData);
  await takeChallenge(ports, challenge);
  const [credentialId, authenticatorData, signature, prf] = [
    decodePasskeyBytes(sent.credentialId),
    decodePasskeyBytes(sent.authenticatorData),
    decodePasskeyBytes(sent.signature),
    decodePasskeyBytes(sent.prf),
  ];
  if (prf.length !== PRF_LENGTH) throw new PortvaktError('passkey.rejected');
  return { credentialId, clientData, authenticatorData, signature, prf, challenge };
}

/** Throws `passkey.rejected` unless that key signed the proof in a page of ours, with the user verified. */
export function checkProof(
  { ownOrigin }: ProofPorts,
  proof: TakenProof,
  { publicKey, algorithm }: Pick<PasskeySlot, 'publicKey' | 'algorithm'>,
): Promise<void> {
  return checkAssertion(proof, { challenge: proof.challenge, origin: ownOrigin, publicKey, algorithm });
}

/** Bytes of base64url from a page. Throws `passkey.rejected`. */
export function decodePasskeyBytes(text: string): Bytes {
  try {
    return decodeBase64url(text);
  } catch {
    throw new PortvaktError('passkey.rejected');
  }
}
