import { equalBytes } from '../../encoding/bytes.ts';
import type { StoreName } from '../../messages/vault-views.ts';
import type { VaultPorts } from '../ports.ts';
import { type FoundRecord, type Gathered, mayHideLater } from './gather-records.ts';
import type { Newest } from './open-newest.ts';
import { quarantineBytes } from './quarantine-bytes.ts';
import { mirrorCopies, saveMirror, savePrimary } from './save-record.ts';

type HealPorts = Pick<VaultPorts, 'primary' | 'mirror' | 'now'>;

export interface Healing {
  /** The mirror is behind afterwards. */
  readonly mirrorLagging: boolean;
  /** A store that was empty, damaged or unreadable, and is whole again. One that was only behind is none. */
  readonly healed?: StoreName | undefined;
}

/**
 * Brings both stores to the newest authentic record; damaged bytes go to the quarantine first. Failures leave everything as it was: the
 * next unlock tries again.
 */
export async function healStores(
  ports: HealPorts,
  gathered: Gathered,
  newest: Newest,
  installId: string,
): Promise<Healing> {
  const { record } = newest;
  const damaged = gathered.found.filter((found) => isDamaged(found, newest));
  const whole = whichAreWhole(ports, gathered, newest, installId);
  if (whole.mirror && whole.primary && damaged.length === 0) return { mirrorLagging: false };
  if (!(await quarantineAll(ports, damaged))) return { mirrorLagging: !whole.mirror };

  const primary =
    !whole.primary && !mayHideLater(gathered) && (await trySavePrimary(ports, newest, installId));
  // The only good copy is not written over, not even by itself: the write may tear it.
  const isOnly = !whole.primary && !primary && hasNewest(gathered, newest, 'mirror');
  const written = {
    primary,
    mirror: !whole.mirror && !isOnly && (await saveMirror(ports, record, installId)),
  };
  const wasHurt = (name: StoreName) =>
    !gathered.found.some(({ store }) => store === name) ||
    damaged.some(({ store }) => store === name) ||
    gathered.unreadableIn[name] > 0;
  const healed = (['primary', 'mirror'] as const).find((name) => written[name] && wasHurt(name));
  return { mirrorLagging: !whole.mirror && !written.mirror, healed };
}

function isDamaged({ content }: FoundRecord, { broken }: Newest): boolean {
  return content.kind === 'damaged' || (content.kind === 'record' && broken.includes(content.record));
}

const newestIn = ({ found }: Gathered, { record }: Newest, name: StoreName): readonly FoundRecord[] =>
  found.filter(({ store, bytes }) => store === name && equalBytes(bytes, record.bytes));

const hasNewest = (gathered: Gathered, newest: Newest, name: StoreName): boolean =>
  newestIn(gathered, newest, name).length > 0;

/** A store is whole if it has the newest record in all the places where it belongs, and the install id. */
function whichAreWhole(
  { primary, mirror }: HealPorts,
  gathered: Gathered,
  newest: Newest,
  installId: string,
): Record<StoreName, boolean> {
  const { installIds } = gathered;
  const { record } = newest;
  const place = record.header.generation % primary.places;
  const inPrimary = newestIn(gathered, newest, 'primary');
  const inMirror = newestIn(gathered, newest, 'mirror');
  return {
    primary: installIds.primary === installId && inPrimary.some((kept) => kept.place === place),
    mirror: installIds.mirror === installId && inMirror.length === mirrorCopies(record, mirror.places),
  };
}

function trySavePrimary(ports: HealPorts, { record }: Newest, installId: string): Promise<boolean> {
  return savePrimary(ports, record, installId).then(
    () => true,
    () => false,
  );
}

async function quarantineAll(ports: HealPorts, damaged: readonly FoundRecord[]): Promise<boolean> {
  try {
    for (const { store, bytes } of damaged) await quarantineBytes(ports, store, bytes);
    return true;
  } catch {
    return false;
  }
}
