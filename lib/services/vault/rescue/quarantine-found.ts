import { PortvaktError } from '../../../errors.ts';
import type { VaultPorts } from '../../ports.ts';
import type { FoundRecord, Gathered } from '../gather-records.ts';
import { openDocument } from '../open-newest.ts';
import { quarantineBytes } from '../quarantine-bytes.ts';

/**
 * Keeps what was found in the stores and is about to go. Throws `vault.store_failed` if one find could not be kept: then nothing may be
 * overwritten.
 */
export async function quarantineFound(
  ports: Pick<VaultPorts, 'primary' | 'now'>,
  found: readonly FoundRecord[],
): Promise<void> {
  try {
    for (const { store, bytes } of found) await quarantineBytes(ports, store, bytes);
  } catch {
    throw new PortvaktError('vault.store_failed');
  }
}

/** What this key does not open: damage, and records of another key. */
export async function findUnopened(
  { found }: Gathered,
  vaultKey: CryptoKey,
): Promise<readonly FoundRecord[]> {
  const unopened: FoundRecord[] = [];
  for (const one of found) {
    const { content } = one;
    const opens =
      content.kind === 'record' &&
      (await openDocument(content.record, vaultKey).then(
        () => true,
        () => false,
      ));
    if (!opens) unopened.push(one);
  }
  return unopened;
}
