import { PortvaktError } from '../../errors.ts';
import type { VaultDocument } from '../../vault/document.ts';
import { hashHeader } from '../../vault/seal-record.ts';
import { tidyTrash } from '../../vault/trash.ts';
import type { VaultPorts } from '../ports.ts';
import { refuseHeld } from './hold-of.ts';
import { saveMirror, savePrimary, sealDocument } from './save-record.ts';
import { keepDaily } from './snapshots/keep-daily.ts';
import { keepMigration } from './snapshots/keep-migration.ts';
import type { OpenVault, VaultSession } from './vault-session.ts';

/**
 * Saves `document` as the next generation of the open vault, in both stores, and puts it into the session. `open` is of the same
 * `ports.exclusive` as this. Throws `vault.store_failed` where nothing was saved, `account.invalid`, `account.limit`, `vault.too_large`;
 * under a hold `vault.newer_format`, `vault.older`, `vault.conflict`.
 */
export async function saveNext(
  ports: VaultPorts,
  session: VaultSession,
  open: OpenVault,
  document: VaultDocument,
): Promise<VaultDocument> {
  if (open.doubtful) throw new PortvaktError('vault.store_failed');
  refuseHeld(open.hold);
  const next = tidyTrash(document, ports.now());
  const saved = await sealDocument(await nextHeader(open), open.vaultKey, next, ports.random);
  await keepMigration(ports, open);
  await keepDaily(ports, open);
  await savePrimary(ports, saved.record, open.installId);
  const mirrorLagging = !(await saveMirror(ports, saved.record, open.installId));
  await session.update({ ...saved, mirrorLagging });
  return saved.document;
}

async function nextHeader({ record }: OpenVault) {
  const { vaultId, epoch, generation, slots } = record.header;
  return { vaultId, epoch, slots, generation: generation + 1, previousHeader: await hashHeader(record) };
}
