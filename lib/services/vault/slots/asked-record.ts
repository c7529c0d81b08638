import { errorCodeOf, PortvaktError } from '../../../errors.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { gatherRecords, hasNewer, isNothingThere, wellFormed } from '../gather-records.ts';
import type { VaultSession } from '../vault-session.ts';

/**
 * The record whose passkeys are asked for: the open one, else the newest that is well-formed, of which nothing is authentic. Throws
 * `vault.missing`, `vault.newer_format`, `vault.damaged`.
 */
export async function readAskedRecord(ports: VaultPorts, session: VaultSession): Promise<VaultRecord> {
  try {
    return (await session.current()).record;
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'vault.locked') throw thrown;
  }
  const gathered = await gatherRecords(ports);
  const [newest] = wellFormed(gathered);
  if (newest) return newest;
  if (hasNewer(gathered)) throw new PortvaktError('vault.newer_format');
  throw new PortvaktError(isNothingThere(gathered) ? 'vault.missing' : 'vault.damaged');
}
