import { type Bytes, concatBytes, equalBytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';
import { decryptGcm, encryptGcm, sha256 } from './aes-gcm.ts';
import { checkSlots, type VaultHeader } from './header.ts';
import { padBody, unpadBody } from './padding.ts';
import type { Random } from './randomness.ts';
import { encodeHeader, type VaultRecord } from './record.ts';
import { commitToKey, deriveContentKey } from './vault-key.ts';

/** What stays from save to save; seed, iv and commitment are made by the sealer. */
export type HeaderBase = Omit<VaultHeader, 'seed' | 'iv' | 'commitment'>;

/** One record: `content` sealed under the vault key (an HKDF key). Throws `vault.too_large`. */
export async function sealRecord(
  base: HeaderBase,
  vaultKey: CryptoKey,
  content: Bytes,
  random: Random,
): Promise<Bytes> {
  checkSlots(base.slots);
  const padded = padBody(content);
  const commitment = await commitToKey(vaultKey, base.vaultId, base.epoch);
  const header: VaultHeader = { ...base, commitment, seed: random(32), iv: random(12) };
  const headerBytes = encodeHeader(header);
  const contentKey = await deriveContentKey(vaultKey, header);
  const body = await encryptGcm(contentKey, header.iv, await sha256(headerBytes), padded);
  padded.fill(0);
  return concatBytes(headerBytes, body);
}

/** The authentic content of a record. Throws `vault.damaged` if the key is not its key or any byte was changed. */
export async function openRecord(record: VaultRecord, vaultKey: CryptoKey): Promise<Bytes> {
  const { header, headerBytes, body } = record;
  const commitment = await commitToKey(vaultKey, header.vaultId, header.epoch);
  if (!equalBytes(commitment, header.commitment)) throw new PortvaktError('vault.damaged');
  const contentKey = await deriveContentKey(vaultKey, header);
  const aad = await sha256(headerBytes);
  const padded = await decryptGcm(contentKey, header.iv, aad, body).catch(() => {
    throw new PortvaktError('vault.damaged');
  });
  return unpadBody(padded);
}

/** What the next record names as its predecessor. */
export function hashHeader(record: VaultRecord): Promise<Bytes> {
  return sha256(record.headerBytes);
}
