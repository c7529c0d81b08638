import { PortvaktError } from '../../errors.ts';
import { formatKeyUri } from '../../otp/format-key-uri.ts';
import { findAccount } from '../accounts/saved-account.ts';
import type { VaultPorts } from '../ports.ts';
import { findVaultKey, type KeyPorts } from './find-vault-key.ts';
import { gatherRecords, wellFormed } from './gather-records.ts';
import { openNewest } from './open-newest.ts';

export type RevealPorts = KeyPorts & Pick<VaultPorts, 'exclusive'>;

/**
 * The way to an account's key URI. It runs in the page that shows it, over the same stores and the same lock as the background,
 * because no message may carry a secret. Nothing is written but the count of attempts, so it works under a hold too.
 *
 * Throws `vault.open_failed`, `vault.wait`, `vault.rested` (the attempt counts, as at an unlock), `vault.damaged`, `account.unknown`.
 */
export function createReveal(ports: RevealPorts) {
  async function reveal(id: string, password: string): Promise<string> {
    const gathered = await gatherRecords(ports);
    const records = wellFormed(gathered);
    if (records.length === 0) throw new PortvaktError('vault.damaged');
    const found = await findVaultKey(ports, records, { method: 'password', secret: password });
    found.raw.fill(0);
    const { document } = await openNewest(gathered, found.key);
    return formatKeyUri(findAccount(document, id));
  }

  return (id: string, password: string): Promise<string> => ports.exclusive(() => reveal(id, password));
}
