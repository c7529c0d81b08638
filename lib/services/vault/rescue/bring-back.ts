import type { RestoredView } from '../../../messages/vault-views.ts';
import type { VaultDocument } from '../../../vault/document.ts';
import { restoreDocument } from '../../../vault/restore-document.ts';
import type { VaultPorts } from '../../ports.ts';
import { refuseHeld } from '../hold-of.ts';
import { saveNext } from '../save-next.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import type { VaultSession } from '../vault-session.ts';

/**
 * Brings the accounts of an earlier document back into the open vault; how it was before stays as a snapshot. Throws `vault.locked` if it
 * was locked meanwhile, and what `saveNext` throws.
 */
export async function bringBack(
  ports: VaultPorts,
  session: VaultSession,
  earlier: VaultDocument,
): Promise<RestoredView> {
  const open = await session.current();
  refuseHeld(open.hold);
  const { document, accounts, trashed } = restoreDocument(open.document, earlier, ports.now());
  await takeSnapshot(ports, open.record, 'restore');
  await saveNext(ports, session, open, document);
  return { accounts, trashed };
}
