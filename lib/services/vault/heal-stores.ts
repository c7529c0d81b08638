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

  const written = {
    primary: !whole.primary && !mayHideLater(gathered) && (await trySavePrimary(ports, newest, installId)),
    mirror: !whole.mirror && (await saveMirror(ports, record, installId)),
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

/** A store is whole if it has the newest record in all the places where it belongs, and the install id. */
function whichAreWhole(
  { primary, mirror }: HealPorts,
  { found, installIds }: Gathered,
  { record }: Newest,
  installId: string,
): Record<StoreName, boolean> {
  const newestIn = (name: StoreName) =>
    found.filter(({ store, bytes }) => store === name && equalBytes(bytes, record.bytes));
  const place = record.header.generation % primary.places;
  return {
    primary: installIds.primary === installId && newestIn('primary').some((kept) => kept.place === place),
    mirror:
      installIds.mirror === installId && newestIn('mirror').length === mirrorCopies(record, mirror.places),
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
