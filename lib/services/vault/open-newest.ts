import { equalBytes } from '../../encoding/bytes.ts';
import { PortvaktError } from '../../errors.ts';
import { type DecodedDocument, decodeDocument } from '../../vault/document-codec.ts';
import type { VaultRecord } from '../../vault/record.ts';
import { openRecord } from '../../vault/seal-record.ts';
import { type Gathered, wellFormed } from './gather-records.ts';

/** A record, what is sealed in it, and the version of the content it was read from. */
export interface OpenedRecord extends DecodedDocument {
  readonly record: VaultRecord;
}

/** The newest record that authenticates, and how the others stand to it. */
export interface Newest extends OpenedRecord {
  /** Well-formed records at least as new that did not open. */
  readonly broken: readonly VaultRecord[];
  /** Another record of the same generation opens too, with other bytes. */
  readonly conflict: boolean;
}

/** Opens and decodes one record. Throws `vault.damaged` or `vault.newer_format`. */
export async function openDocument(record: VaultRecord, vaultKey: CryptoKey): Promise<OpenedRecord> {
  const content = await openRecord(record, vaultKey);
  const decoded = decodeDocument(content);
  content.fill(0);
  return { record, ...decoded };
}

/** Throws `vault.damaged` if no record opens with this key. */
export async function openNewest(gathered: Gathered, vaultKey: CryptoKey): Promise<Newest> {
  const broken: VaultRecord[] = [];
  let opened: OpenedRecord | undefined;
  let conflict = false;
  for (const record of wellFormed(gathered)) {
    if (opened && record.header.generation < opened.record.header.generation) break;
    if (opened && equalBytes(record.bytes, opened.record.bytes)) continue;
    const result = await tryOpen(record, vaultKey);
    if (!result) broken.push(record);
    else if (opened) conflict = true;
    else opened = result;
  }
  if (!opened) throw new PortvaktError('vault.damaged');
  return { ...opened, broken, conflict };
}

async function tryOpen(record: VaultRecord, vaultKey: CryptoKey): Promise<OpenedRecord | undefined> {
  try {
    return await openDocument(record, vaultKey);
  } catch (thrown) {
    // An authentic document of a later version must not be passed over for an older one.
    if (thrown instanceof PortvaktError && thrown.code === 'vault.newer_format') throw thrown;
    return undefined;
  }
}
