import type { Bytes } from '../../encoding/bytes.ts';
import { errorCodeOf } from '../../errors.ts';
import type { StoreName } from '../../messages/vault-views.ts';
import { parseRecord, type VaultRecord } from '../../vault/record.ts';
import type { RecordStore, VaultPorts } from '../ports.ts';

/** What stood in one place. Well-formed is not yet authentic. */
export interface FoundRecord {
  readonly store: StoreName;
  readonly place: number;
  readonly bytes: Bytes;
  readonly content:
    { readonly kind: 'record'; readonly record: VaultRecord } | { readonly kind: 'newer' | 'damaged' };
}

/** Everything both stores gave back, each key read by itself. */
export interface Gathered {
  readonly found: readonly FoundRecord[];
  /** Places that could not be read. */
  readonly unreadable: number;
  readonly unreadableIn: Readonly<Record<StoreName, number>>;
  readonly installIds: Readonly<Record<StoreName, string | undefined>>;
}

export async function gatherRecords(ports: Pick<VaultPorts, 'primary' | 'mirror'>): Promise<Gathered> {
  const primary = await gatherFrom('primary', ports.primary);
  const mirror = await gatherFrom('mirror', ports.mirror);
  return {
    found: [...primary.found, ...mirror.found],
    unreadable: primary.unreadable + mirror.unreadable,
    unreadableIn: { primary: primary.unreadable, mirror: mirror.unreadable },
    installIds: { primary: primary.installId, mirror: mirror.installId },
  };
}

/** The install id, from whichever store still has it. */
export function installIdOf({ installIds }: Gathered): string | undefined {
  return installIds.primary ?? installIds.mirror;
}

/** The well-formed records, newest first, the first store before the mirror. */
export function wellFormed({ found }: Gathered): VaultRecord[] {
  return found
    .flatMap(({ content }) => (content.kind === 'record' ? [content.record] : []))
    .sort((left, right) => right.header.generation - left.header.generation);
}

/** True only where both stores could be read, and no trace of a vault is in either. */
export function isNothingThere(gathered: Gathered): boolean {
  return installIdOf(gathered) === undefined && gathered.found.length === 0 && gathered.unreadable === 0;
}

/** True where the first store could not be read everywhere: what is there may be later than all that was found. */
export function mayHideLater({ unreadableIn }: Gathered): boolean {
  return unreadableIn.primary > 0;
}

export function hasNewer({ found }: Gathered): boolean {
  return found.some(({ content }) => content.kind === 'newer');
}

async function gatherFrom(name: StoreName, store: RecordStore) {
  const found: FoundRecord[] = [];
  let unreadable = 0;
  for (let place = 0; place < store.places; place++) {
    try {
      const bytes = await store.readRecord(place);
      if (bytes) found.push({ store: name, place, bytes, content: judge(bytes) });
    } catch {
      unreadable++;
    }
  }
  const installId = await store.readInstallId().catch(() => {
    unreadable++;
    return undefined;
  });
  return { found, unreadable, installId };
}

function judge(bytes: Bytes): FoundRecord['content'] {
  try {
    const record = parseRecord(bytes);
    return record ? { kind: 'record', record } : { kind: 'damaged' };
  } catch (thrown) {
    return { kind: errorCodeOf(thrown) === 'vault.newer_format' ? 'newer' : 'damaged' };
  }
}
