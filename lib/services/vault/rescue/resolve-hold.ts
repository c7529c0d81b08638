import { PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { SnapshotReason } from '../../../messages/vault-views.ts';
import type { VaultDocument } from '../../../vault/document.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import { hashHeader } from '../../../vault/seal-record.ts';
import type { VaultPorts } from '../../ports.ts';
import { type Gathered, hasNewer, wellFormed } from '../gather-records.ts';
import type { OpenedRecord } from '../open-newest.ts';
import { saveMirror, savePrimary, sealDocument } from '../save-record.ts';
import { keepMigration } from '../snapshots/keep-migration.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import type { OpenVault, VaultSession } from '../vault-session.ts';
import { mergeDocuments } from './merge-documents.ts';
import { openVersions, type Versions } from './open-versions.ts';
import { plantRecord } from './plant-record.ts';
import { findUnopened, quarantineFound } from './quarantine-found.ts';

export type HoldChoice = Request<'rescue.resolve'>['choice'];

/** No vault is saved so often between two looks: a later count than this is damage, and not gone after. */
const LARGEST_JUMP = 1_000_000;

/**
 * Ends a hold as the user decided, by a new generation in both stores. What is not taken stays: an authentic version as a snapshot, all
 * else in the quarantine. To be called under the vault's lock. Throws `vault.not_held` where the choice does not fit, `confirm.missing`,
 * `vault.newer_format`, `vault.store_failed` (nothing was changed), and what `sealDocument` throws.
 */
export async function resolveHold(
  ports: VaultPorts,
  session: VaultSession,
  choice: HoldChoice,
  confirmed: boolean,
): Promise<void> {
  const open = await session.current();
  if (open.hold !== (choice === 'older' ? 'older_than_seen' : 'conflict')) {
    throw new PortvaktError('vault.not_held');
  }
  if (choice !== 'merge' && !confirmed) throw new PortvaktError('confirm.missing');
  const found = await openVersions(ports, open.record, open.vaultKey);
  if (hasNewer(found.gathered)) throw new PortvaktError('vault.newer_format');

  const { document, leftOut, reason } = choose(choice, open, found);
  for (const { record } of leftOut) await takeSnapshot(ports, record, reason);
  await quarantineFound(ports, await findUnopened(found.gathered, open.vaultKey));

  const generation = await generationAfter(ports, open, found.gathered);
  await keepMigration(ports, open);
  const { vaultId, epoch, slots } = open.record.header;
  const base = { vaultId, epoch, slots, generation, previousHeader: await hashHeader(open.record) };
  const saved = await sealDocument(base, open.vaultKey, document, ports.random);
  const mirrorLagging = await write(ports, choice, saved.record, open);
  await session.update({ ...saved, mirrorLagging, hold: undefined });
}

async function write(
  ports: VaultPorts,
  choice: HoldChoice,
  record: VaultRecord,
  open: OpenVault,
): Promise<boolean> {
  if (choice === 'older') return plantRecord(ports, record, open.vaultKey, open.installId);
  await savePrimary(ports, record, open.installId);
  return !(await saveMirror(ports, record, open.installId));
}

interface Chosen {
  readonly document: VaultDocument;
  readonly leftOut: readonly OpenedRecord[];
  readonly reason: SnapshotReason;
}

function choose(choice: HoldChoice, open: OpenVault, { versions }: Versions): Chosen {
  if (choice === 'older') return { document: open.document, leftOut: [open], reason: 'older' };
  const all = versions.length > 0 ? versions : [open];
  if (choice === 'merge') {
    const document = all.map((version) => version.document).reduce(mergeDocuments);
    return { document, leftOut: [], reason: 'conflict' };
  }
  // With less than two the order the user saw is no more: `merge` still ends the hold.
  const chosen = versions.length < 2 ? undefined : versions[choice === 'first' ? 0 : 1];
  if (!chosen) throw new PortvaktError('vault.not_held');
  return { document: chosen.document, leftOut: all.filter((one) => one !== chosen), reason: 'conflict' };
}

/** Greater than anything seen, so that nothing that lies around is taken for newer again. */
async function generationAfter(ports: VaultPorts, open: OpenVault, gathered: Gathered): Promise<number> {
  const own = open.record.header.generation;
  const seen = (await ports.session.get().catch(() => undefined))?.generation ?? 0;
  const witnessed = (await ports.mirror.readSeen?.()) ?? 0;
  const others = wellFormed(gathered).map(({ header }) => header.generation);
  return Math.max(own, ...[seen, witnessed, ...others].filter((one) => one <= own + LARGEST_JUMP)) + 1;
}
