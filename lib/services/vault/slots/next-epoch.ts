import type { Bytes } from '../../../encoding/bytes.ts';
import { importHkdfKey } from '../../../vault/hkdf.ts';
import { hashHeader } from '../../../vault/seal-record.ts';
import type { VaultPorts } from '../../ports.ts';
import type { OpenedRecord } from '../open-newest.ts';
import { sealDocument } from '../save-record.ts';
import { resealSnapshots } from '../snapshots/reseal-snapshots.ts';
import type { OpenVault } from '../vault-session.ts';
import type { FoundKey } from './doors.ts';
import { makeSlots } from './make-slots.ts';
import { resealOlderGenerations } from './reseal-generations.ts';
import type { SlotPlan } from './slot-plan.ts';
import type { StoreContent } from './store-content.ts';

/** A vault under a new key, sealed, opened and compared, and nowhere written yet. */
export interface NextEpoch {
  readonly found: FoundKey;
  readonly newest: OpenedRecord;
  readonly content: StoreContent;
}

/**
 * Seals all that the first store holds anew: the next generation, the present one, those before it, and
 * every snapshot. An old secret opens none of it. `raw` is the new vault key (32 bytes).
 * Throws `vault.newer_format`, `vault.too_large`, `vault.store_failed`.
 */
export async function sealNextEpoch(
  ports: VaultPorts,
  open: OpenVault,
  stored: StoreContent,
  plan: SlotPlan,
  raw: Bytes,
): Promise<NextEpoch> {
  const { vaultId, epoch, generation, previousHeader } = open.record.header;
  const { places } = ports.primary;
  const slots = await makeSlots(ports, { vaultId, epoch: epoch + 1 }, plan, raw);
  const key = await importHkdfKey(raw);
  const home = { vaultId, epoch: epoch + 1, slots };

  const older = await resealOlderGenerations(ports, stored.records, open, home, key);
  const snapshots = await resealSnapshots(ports, open.vaultKey, home, key);
  const present = await sealDocument(
    { ...home, generation, previousHeader },
    key,
    open.document,
    ports.random,
  );
  const base = { ...home, generation: generation + 1, previousHeader: await hashHeader(present.record) };
  const newest = await sealDocument(base, key, open.document, ports.random);

  const latest = (generation + 1) % places;
  const records = [
    ...older.filter(({ place }) => place !== generation % places),
    { place: generation % places, bytes: present.record.bytes },
    { place: latest, bytes: newest.record.bytes },
  ];
  const content = { records, latest, installId: open.installId, snapshots };
  return { found: { raw, key }, newest, content };
}
