import { equalBytes } from '../../encoding/bytes.ts';
import { PortvaktError } from '../../errors.ts';
import type { VaultDocument } from '../../vault/document.ts';
import { decodeDocument, encodeDocument } from '../../vault/document-codec.ts';
import { parseRecord, type VaultRecord } from '../../vault/record.ts';
import { type HeaderBase, openRecord, sealRecord } from '../../vault/seal-record.ts';
import type { VaultPorts } from '../ports.ts';
import type { OpenedRecord } from './open-newest.ts';

/** Above this the mirror keeps one copy instead of two: `storage.local` takes 10 MiB, and base64 adds a third. */
const MAX_TWO_COPIES = 3_500_000;

/**
 * Seals a document, and opens and reads the bytes just made as a later start will: what it returns is what is sealed.
 * Throws `account.invalid`, `account.limit`, `vault.too_large`; `vault.store_failed` if the bytes do not open.
 */
export async function sealDocument(
  base: HeaderBase,
  vaultKey: CryptoKey,
  document: VaultDocument,
  random: VaultPorts['random'],
): Promise<OpenedRecord> {
  const content = encodeDocument(document);
  const record = parseRecord(await sealRecord(base, vaultKey, content, random));
  const opened = record && (await openRecord(record, vaultKey).catch(() => undefined));
  if (!opened || !equalBytes(opened, content)) throw new PortvaktError('vault.store_failed');
  const sealed = { record, ...decodeDocument(opened) };
  opened.fill(0);
  content.fill(0);
  return sealed;
}

/** Writes a record into the first store and reads it back. Throws `vault.store_failed`. */
export async function savePrimary(
  { primary }: Pick<VaultPorts, 'primary'>,
  record: VaultRecord,
  installId: string,
) {
  const place = record.header.generation % primary.places;
  try {
    await primary.writeRecord(place, record.bytes, installId);
    const kept = await primary.readRecord(place);
    if (kept && equalBytes(kept, record.bytes)) return;
  } catch {
    // Told below, with the other way to fail.
  }
  throw new PortvaktError('vault.store_failed');
}

/** Writes the copies of a record into the mirror; false if that failed. */
export async function saveMirror(
  { mirror }: Pick<VaultPorts, 'mirror'>,
  record: VaultRecord,
  installId: string,
) {
  try {
    await mirror.writeCopies(record.bytes, mirrorCopies(record, mirror.places), installId);
    return true;
  } catch {
    return false;
  }
}

/** How many copies of a record the mirror keeps. */
export function mirrorCopies(record: VaultRecord, places: number): number {
  return record.bytes.length > MAX_TWO_COPIES ? 1 : places;
}
