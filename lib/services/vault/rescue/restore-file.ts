import { encodeBase64url } from '../../../encoding/base64url.ts';
import { equalBytes } from '../../../encoding/bytes.ts';
import { PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { RestoredView, VaultState } from '../../../messages/vault-views.ts';
import type { VaultRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { forgetAttempts } from '../attempt-counter.ts';
import { gatherRecords, type Gathered, installIdOf, wellFormed } from '../gather-records.ts';
import type { VaultSession } from '../vault-session.ts';
import { readVaultStatus } from '../vault-status.ts';
import { openBackup, type OpenedFile, parseBackup } from './backup-file.ts';
import { bringBack } from './bring-back.ts';
import { isBeyondOpening } from './is-beyond-opening.ts';
import { plantRecord } from './plant-record.ts';
import { quarantineFound } from './quarantine-found.ts';

type By = Request<'backup.restore'>['by'];

/**
 * Restores a backup file (see the protocol's `backup.restore`). Where there is no vault, or only damage, the file's record becomes the
 * vault and is open afterwards; damage goes to the quarantine first. To be called under the vault's lock; `locks` is of the moment of the
 * call. Throws `backup.malformed`, `vault.newer_format`, `vault.locked`, `confirm.missing`, `vault.store_failed` (then nothing was
 * overwritten), what opening a file throws, and what `bringBack` throws.
 */
export async function restoreFile(
  ports: VaultPorts,
  session: VaultSession,
  { file, by, confirmed }: { readonly file: string; readonly by: By; readonly confirmed: boolean },
  locks: number,
): Promise<RestoredView> {
  const record = parseBackup(file);
  const { state } = await readVaultStatus(ports, session);
  if (state === 'newer') throw new PortvaktError('vault.newer_format');
  if (state === 'damaged' && !confirmed) throw new PortvaktError('confirm.missing');

  const gathered = await gatherRecords(ports);
  if (state === 'locked' && !isOfVault(gathered, record)) throw new PortvaktError('vault.locked');

  const opened = await openBackup(ports, record, by);
  try {
    if (state === 'unlocked') return await bringBack(ports, session, opened.document);
    await checkReplaceable(state, gathered, opened, confirmed);
    await quarantineFound(ports, gathered.found);
    return await becomeVault(ports, session, opened, gathered, locks);
  } finally {
    opened.found.raw.fill(0);
  }
}

/** True where every record there is names the vault of this one. Not authenticated: it only spares the KDF. */
const isOfVault = (gathered: Gathered, { header }: VaultRecord): boolean =>
  wellFormed(gathered).every((record) => equalBytes(record.header.vaultId, header.vaultId));

/** A locked vault is left alone, unless the file has its very key and shows that nothing of it opens. */
async function checkReplaceable(
  state: VaultState,
  gathered: Gathered,
  { found }: OpenedFile,
  confirmed: boolean,
): Promise<void> {
  if (state !== 'locked') return;
  if (!(await isBeyondOpening(gathered, found.key))) throw new PortvaktError('vault.locked');
  if (!confirmed) throw new PortvaktError('confirm.missing');
}

async function becomeVault(
  ports: VaultPorts,
  session: VaultSession,
  { found, record, document, version }: OpenedFile,
  gathered: Gathered,
  locks: number,
): Promise<RestoredView> {
  const installId = installIdOf(gathered) ?? encodeBase64url(ports.random(16));
  const mirrorLagging = await plantRecord(ports, record, found.key, installId);
  // A count that cannot be reset must not keep the right person out.
  await forgetAttempts(ports).catch(() => undefined);
  await session.begin(found, { record, document, version, installId, mirrorLagging }, locks);
  return { accounts: document.accounts.length, trashed: 0 };
}
