import type { PrimaryStore } from '../../ports.ts';
import { isStored, type StoreContent } from './store-content.ts';

/** How a replacement ended: `lost` where the store holds neither of the two any more, or does not say. */
export type Replaced = 'new' | 'old' | 'lost';

/**
 * Puts one whole content of the first store in the place of another, and reads it back. What the store says of a write is not
 * believed: what it gives back decides. A write that came out torn is undone.
 */
export async function replaceVault(
  primary: PrimaryStore,
  before: StoreContent,
  after: StoreContent,
): Promise<Replaced> {
  await primary.replaceAll(after).catch(() => undefined);
  if (await isStored(primary, after)) return 'new';
  if (await isStored(primary, before)) return 'old';
  await primary.replaceAll(before).catch(() => undefined);
  return (await isStored(primary, before)) ? 'old' : 'lost';
}
