import { PortvaktError } from '../../../errors.ts';
import type { VaultPorts } from '../../ports.ts';
import { forgetAttempts } from '../attempt-counter.ts';
import { gatherRecords, wellFormed } from '../gather-records.ts';
import type { VaultSession } from '../vault-session.ts';
import { readVaultStatus } from '../vault-status.ts';
import { keepSnapshots } from './keep-snapshots.ts';
import { quarantineFound } from './quarantine-found.ts';

/**
 * Gives up what cannot be opened: all of it goes to the quarantine, and the state is `new`. To be called under the vault's lock. Throws
 * `vault.exists` unless the vault is damaged, `confirm.missing`, `vault.store_failed` (whatever is not in quarantine is where it was).
 */
export async function startOver(ports: VaultPorts, session: VaultSession, confirmed: boolean): Promise<void> {
  const { state } = await readVaultStatus(ports, session);
  const gathered = await gatherRecords(ports);
  if (state !== 'damaged' || wellFormed(gathered).length > 0) throw new PortvaktError('vault.exists');
  if (!confirmed) throw new PortvaktError('confirm.missing');
  await quarantineFound(ports, gathered.found);
  await keepSnapshots(ports, undefined);
  try {
    await ports.mirror.writeCopies(new Uint8Array(), 0, '');
    await ports.primary.replaceAll({ records: [], latest: 0, installId: '', snapshots: [] });
    await ports.primary.clear();
    await forgetAttempts(ports);
  } catch {
    throw new PortvaktError('vault.store_failed');
  }
}
