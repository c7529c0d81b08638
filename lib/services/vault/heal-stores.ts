import { equalBytes } from '../../encoding/bytes.ts';
import { encodeHex } from '../../encoding/hex.ts';
import { sha256 } from '../../vault/aes-gcm.ts';
import type { VaultPorts } from '../ports.ts';
import type { FoundRecord, Gathered } from './gather-records.ts';
import type { Newest } from './open-newest.ts';
import { mirrorCopies, saveMirror, savePrimary } from './save-record.ts';

type HealPorts = Pick<VaultPorts, 'primary' | 'mirror' | 'now'>;

/**
 * Brings both stores to the newest authentic record; damaged bytes go to the quarantine first. True if the mirror is
 * behind afterwards. Failures leave everything as it was: the next unlock tries again.
 */
export async function healStores(
  ports: HealPorts,
  gathered: Gathered,
  newest: Newest,
  installId: string,
): Promise<boolean> {
  const { record } = newest;
  const isNewest = ({ bytes }: FoundRecord) => equalBytes(bytes, record.bytes);
  const inStore = (name: FoundRecord['store']) => gathered.found.filter(({ store }) => store === name);

  const copies = mirrorCopies(record, ports.mirror.places);
  const mirrored = inStore('mirror');
  const mirrorWhole = gathered.installIds.mirror === installId && mirrored.filter(isNewest).length === copies;
  const place = record.header.generation % ports.primary.places;
  const primaryWhole =
    gathered.installIds.primary === installId &&
    inStore('primary').some((found) => found.place === place && isNewest(found));
  const damaged = gathered.found.filter(
    ({ content }) =>
      content.kind === 'damaged' || (content.kind === 'record' && newest.broken.includes(content.record)),
  );
  if (mirrorWhole && primaryWhole && damaged.length === 0) return false;
  if (!(await quarantineAll(ports, damaged))) return !mirrorWhole;
  if (!primaryWhole) await savePrimary(ports, record, installId).catch(() => undefined);
  return !mirrorWhole && !(await saveMirror(ports, record, installId));
}

async function quarantineAll({ primary, now }: HealPorts, damaged: readonly FoundRecord[]): Promise<boolean> {
  try {
    for (const { store, bytes } of damaged) {
      await primary.quarantine({ digest: encodeHex(await sha256(bytes)), store, at: now(), bytes });
    }
    return true;
  } catch {
    return false;
  }
}
