import { decodeBase64url } from '../../../encoding/base64url.ts';
import { errorCodeOf, PortvaktError } from '../../../errors.ts';
import type { Request } from '../../../messages/protocol.ts';
import { parseRecord, type VaultRecord } from '../../../vault/record.ts';
import type { VaultPorts } from '../../ports.ts';
import { findVaultKey, type FoundKey } from '../find-vault-key.ts';
import { openDocument, type OpenedRecord } from '../open-newest.ts';

/** A backup file that was opened. Whoever gets it wipes `found.raw`. */
export interface OpenedFile extends OpenedRecord {
  readonly found: FoundKey;
}

/**
 * Takes a backup file apart: the bytes of one sealed record, from anybody. Throws `backup.malformed` for anything else, and
 * `vault.newer_format`.
 */
export function parseBackup(base64url: string): VaultRecord {
  const record = orMalformed(() => parseRecord(decodeBase64url(base64url)));
  if (!record) throw new PortvaktError('backup.malformed');
  return record;
}

/**
 * Opens a backup file by its own password or recovery code. Throws what `findVaultKey` throws but for the waits, `backup.malformed` if
 * the secret is right and the content is not, `vault.newer_format`.
 */
export async function openBackup(
  ports: VaultPorts,
  record: VaultRecord,
  by: Request<'backup.restore'>['by'],
): Promise<OpenedFile> {
  const found = await findVaultKey(withoutCounter(ports), [record], by);
  try {
    return { ...(await openDocument(record, found.key)), found };
  } catch (thrown) {
    found.raw.fill(0);
    throw judged(thrown);
  }
}

/**
 * Attempts at a file say nothing of the vault here: they neither count as failures of it nor, if they succeed, forget those. What limits
 * them is the cost of the KDF, one at a time.
 */
function withoutCounter(ports: VaultPorts): VaultPorts {
  const counter = {
    readAttempts: () => Promise.resolve(undefined),
    writeAttempts: () => Promise.resolve(),
  };
  return { ...ports, primary: { ...ports.primary, ...counter }, mirror: { ...ports.mirror, ...counter } };
}

function orMalformed<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw judged(thrown);
  }
}

const judged = (thrown: unknown): PortvaktError =>
  new PortvaktError(errorCodeOf(thrown) === 'vault.newer_format' ? 'vault.newer_format' : 'backup.malformed');
