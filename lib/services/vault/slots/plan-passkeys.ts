import { type Bytes, equalBytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import { VAULT_LIMITS } from '../../../vault/limits.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { PasskeySlot } from '../../../vault/slots.ts';
import { tryDoor } from './doors.ts';
import {
  checkProof,
  decodePasskeyBytes,
  type ProofPorts,
  type SentProof,
  takeProof,
} from './passkey-proof.ts';
import type { PlannedPasskey } from './slot-plan.ts';

type Wanted = Pick<Request<'slot.change'>, 'passkeys' | 'add'>;

const SALT_LENGTH = 32;

/**
 * The passkeys that open the next epoch, in the order they have now, the added one last; each has proved itself with a challenge of
 * its own. What is planned goes to `planned` as it is made, so that the caller can wipe it whatever happens.
 * Throws `passkey.limit`, `passkey.exists`, `passkey.rejected`.
 */
export async function planPasskeys(
  ports: ProofPorts,
  record: VaultRecord,
  { passkeys, add }: Wanted,
  planned: PlannedPasskey[],
): Promise<void> {
  const present = record.header.slots.filter((slot) => slot.kind === 'passkey');
  if (passkeys.length + (add ? 1 : 0) > VAULT_LIMITS.maxPasskeys) throw new PortvaktError('passkey.limit');
  for (const sent of passkeys) planned.push(await presentedPasskey(ports, record, present, sent));
  const place = ({ slot }: PlannedPasskey) => present.findIndex((one) => isSame(one, slot.credentialId));
  if (new Set(planned.map(place)).size !== planned.length) throw new PortvaktError('passkey.rejected');
  planned.sort((left, right) => place(left) - place(right));
  if (add) planned.push(await addedPasskey(ports, present, add));
}

/** One that is there must open its slot, or it would be kept without ever having worked. */
async function presentedPasskey(
  ports: ProofPorts,
  record: VaultRecord,
  present: readonly PasskeySlot[],
  sent: SentProof,
): Promise<PlannedPasskey> {
  const proof = await takeProof(ports, sent);
  const slot = present.find((one) => isSame(one, proof.credentialId));
  try {
    if (!slot) throw new PortvaktError('passkey.rejected');
    await checkProof(ports, proof, slot);
    const found = await tryDoor({ record, slot }, proof.prf);
    if (!found) throw new PortvaktError('passkey.rejected');
    found.raw.fill(0);
    const { kind, createdAt, credentialId, publicKey, algorithm, prfSalt, name } = slot;
    const header = { kind, createdAt, credentialId, publicKey, algorithm, prfSalt, name };
    return { slot: header, prf: proof.prf };
  } catch (thrown) {
    proof.prf.fill(0);
    throw thrown;
  }
}

async function addedPasskey(
  ports: ProofPorts,
  present: readonly PasskeySlot[],
  add: NonNullable<Wanted['add']>,
): Promise<PlannedPasskey> {
  const { credentialId, prf, ...proof } = await takeProof(ports, add.proof);
  try {
    if (present.some((one) => isSame(one, credentialId))) throw new PortvaktError('passkey.exists');
    const publicKey = decodePasskeyBytes(add.publicKey);
    const prfSalt = decodePasskeyBytes(add.prfSalt);
    const { algorithm, name } = add;
    const fits =
      isWithin(credentialId, VAULT_LIMITS.maxCredentialId) &&
      isWithin(publicKey, VAULT_LIMITS.maxPublicKey) &&
      prfSalt.length === SALT_LENGTH;
    if (!fits) throw new PortvaktError('passkey.rejected');
    await checkProof(ports, { credentialId, prf, ...proof }, { publicKey, algorithm });
    return {
      slot: { kind: 'passkey', createdAt: ports.now(), credentialId, publicKey, algorithm, prfSalt, name },
      prf,
    };
  } catch (thrown) {
    prf.fill(0);
    throw thrown;
  }
}

function isWithin(bytes: Bytes, longest: number): boolean {
  return bytes.length >= 1 && bytes.length <= longest;
}

function isSame(slot: Pick<PasskeySlot, 'credentialId'>, credentialId: Bytes): boolean {
  return equalBytes(slot.credentialId, credentialId);
}
