import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import type { Request } from '../../messages/protocol.ts';
import type { VaultPorts } from '../ports.ts';
import { findVaultKey, type FoundKey } from './find-vault-key.ts';
import {
  gatherRecords,
  type Gathered,
  hasNewer,
  installIdOf,
  isNothingThere,
  mayHideLater,
  wellFormed,
} from './gather-records.ts';
import { healStores } from './heal-stores.ts';
import { holdOf } from './hold-of.ts';
import { openNewest } from './open-newest.ts';
import type { Opening, VaultSession } from './vault-session.ts';

/** Opens the newest authentic record of both stores and begins a session with it. To be run under `ports.exclusive`. */
export async function unlockVault(
  ports: VaultPorts,
  session: VaultSession,
  by: Request<'vault.unlock'>,
  locks: number,
): Promise<void> {
  const gathered = await gatherRecords(ports);
  const records = wellFormed(gathered);
  if (records.length === 0) throw nothingToOpen(gathered);
  const found = await findVaultKey(ports, records, by);
  try {
    await session.begin(found, await openWith(ports, gathered, found.key), locks);
  } finally {
    found.raw.fill(0);
  }
}

async function openWith(ports: VaultPorts, gathered: Gathered, key: FoundKey['key']): Promise<Opening> {
  const newest = await openNewest(gathered, key);
  const { record, document, version } = newest;
  const hold = holdOf(gathered, newest, await ports.mirror.readSeen?.());
  const installId = installIdOf(gathered) ?? encodeBase64url(ports.random(16));
  const healing = hold ? { mirrorLagging: false } : await healStores(ports, gathered, newest, installId);
  return { record, document, version, installId, hold, doubtful: mayHideLater(gathered), ...healing };
}

function nothingToOpen(gathered: Gathered): PortvaktError {
  if (hasNewer(gathered)) return new PortvaktError('vault.newer_format');
  return new PortvaktError(isNothingThere(gathered) ? 'vault.missing' : 'vault.damaged');
}
