import { PortvaktError } from '../../../errors.ts';
import { VAULT_KEY_LENGTH } from '../../../vault/vault-key.ts';
import type { VaultPorts } from '../../ports.ts';
import { refuseHeld } from '../hold-of.ts';
import { saveMirror } from '../save-record.ts';
import { keepMigration } from '../snapshots/keep-migration.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import type { OpenVault, VaultSession } from '../vault-session.ts';
import { type NextEpoch, sealNextEpoch } from './next-epoch.ts';
import { replaceVault } from './replace-vault.ts';
import type { SlotPlan } from './slot-plan.ts';
import { readStoreContent } from './store-content.ts';

/** The session it is about, and `session.locks` of the moment the user asked. */
export interface Rekeying {
  readonly session: VaultSession;
  readonly open: OpenVault;
  readonly locks: number;
}

/**
 * Gives the open vault a new key and epoch, with these ways to unlock and no others, and goes on under it. What is in the first store
 * changes at once or not at all, and the mirror follows: whoever dies on the way leaves the old vault whole or the new one. To be run
 * under `ports.exclusive`. Throws `vault.store_failed` where the old vault stays, `vault.locked` if it was locked meanwhile; under a
 * hold `vault.newer_format`, `vault.older`, `vault.conflict`.
 */
export async function rekeyVault(ports: VaultPorts, rekeying: Rekeying, plan: SlotPlan): Promise<void> {
  const { session, open, locks } = rekeying;
  refuseHeld(open.hold);
  const raw = ports.random(VAULT_KEY_LENGTH);
  try {
    // A later save may be hidden in a first store that could not be read.
    if (open.doubtful) storeFailed();
    await keepMigration(ports, open);
    await takeSnapshot(ports, open.record, 'slots');
    const before = await readStoreContent(ports.primary, open).catch(storeFailed);
    const next = await sealNextEpoch(ports, open, before, plan, raw);
    if (session.locks !== locks) throw new PortvaktError('vault.locked');
    const replaced = await replaceVault(ports.primary, before, next.content);
    // Which key opens what is there is not known any more: the next unlock finds out.
    if (replaced === 'lost') await session.lock().catch(() => undefined);
    if (replaced !== 'new') storeFailed();
    await goOn(ports, rekeying, next);
  } finally {
    raw.fill(0);
  }
}

/** The change is made; whatever fails from here on is no failure of it. */
async function goOn(ports: VaultPorts, { session, open, locks }: Rekeying, next: NextEpoch): Promise<void> {
  const { installId, healed } = open;
  const mirrorLagging = !(await saveMirror(ports, next.newest.record, installId));
  try {
    await session.begin(next.found, { ...next.newest, installId, healed, mirrorLagging }, locks);
  } catch {
    // Nothing may be saved under the old key.
    await session.lock().catch(() => undefined);
  }
}

function storeFailed(): never {
  throw new PortvaktError('vault.store_failed');
}
