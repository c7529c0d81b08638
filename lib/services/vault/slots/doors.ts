import type { Bytes } from '../../../encoding/bytes.ts';
import { encodeHex } from '../../../encoding/hex.ts';
import { errorCodeOf } from '../../../errors.ts';
import { importHkdfKey } from '../../../vault/hkdf.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import { encodeSlot } from '../../../vault/slot-codec.ts';
import type { Slot } from '../../../vault/slots.ts';
import { unwrapKey } from '../../../vault/wrap-key.ts';

/** A vault key in both shapes; whoever gets `raw` (32 bytes) wipes it. */
export interface FoundKey {
  readonly raw: Bytes;
  readonly key: CryptoKey;
}

/** A slot, and the record it stands in. */
export interface Door<S extends Slot = Slot> {
  readonly record: VaultRecord;
  readonly slot: S;
}

/** Copies with a damaged slot differ from whole ones, and both are tried: so many different slots, the newest first. */
const MAX_DISTINCT_SLOTS = 4;

/** The different slots of one kind in these records, in their order. */
export function distinctDoors<S extends Slot>(
  records: readonly VaultRecord[],
  isWanted: (slot: Slot) => slot is S,
): Door<S>[] {
  const doors = new Map<string, Door<S>>();
  for (const record of records) {
    const slot = record.header.slots.find(isWanted);
    if (!slot) continue;
    const name = `${encodeHex(record.header.vaultId)} ${record.header.epoch} ${encodeHex(encodeSlot(slot))}`;
    if (!doors.has(name)) doors.set(name, { record, slot });
  }
  return [...doors.values()].slice(0, MAX_DISTINCT_SLOTS);
}

/** The vault key behind a door; `undefined` if the secret is not the slot's. */
export async function tryDoor({ record, slot }: Door, secret: Bytes): Promise<FoundKey | undefined> {
  const { vaultId, epoch } = record.header;
  try {
    const raw = await unwrapKey(slot, { vaultId, epoch }, secret);
    return { raw, key: await importHkdfKey(raw) };
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'vault.open_failed') return undefined;
    throw thrown;
  }
}
