import { equalBytes } from '../../../encoding/bytes.ts';
import { errorCodeOf, PortvaktError } from '../../../errors.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { PasskeySlot, Slot } from '../../../vault/slots.ts';
import { distinctDoors, type FoundKey, tryDoor } from './doors.ts';
import { checkProof, type ProofPorts, type SentProof, takeProof, type TakenProof } from './passkey-proof.ts';

/** The vault key behind the slot of the presented passkey. Throws `passkey.rejected` for whatever is wrong with it. */
export async function tryPasskey(
  ports: ProofPorts,
  records: readonly VaultRecord[],
  sent: SentProof,
): Promise<FoundKey> {
  const proof = await takeProof(ports, sent);
  const isPresented = (slot: Slot): slot is PasskeySlot =>
    slot.kind === 'passkey' && equalBytes(slot.credentialId, proof.credentialId);
  try {
    for (const door of distinctDoors(records, isPresented)) {
      if (!(await isProofOf(ports, proof, door.slot))) continue;
      const found = await tryDoor(door, proof.prf);
      if (found) return found;
    }
  } finally {
    proof.prf.fill(0);
  }
  throw new PortvaktError('passkey.rejected');
}

async function isProofOf(ports: ProofPorts, proof: TakenProof, slot: PasskeySlot): Promise<boolean> {
  try {
    await checkProof(ports, proof, slot);
    return true;
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'passkey.rejected') return false;
    throw thrown;
  }
}
