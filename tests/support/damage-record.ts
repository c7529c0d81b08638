import type { FakeStoreContent } from './vault-fakes.ts';

/** Flips a bit of the byte `at` (from the end where negative) of a record on the disk. */
export function damageRecord(store: FakeStoreContent, place: number, at = -1): void {
  const bytes = store.records.get(place)?.slice();
  if (!bytes) throw new Error('nothing there to damage');
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  store.records.set(place, bytes);
}
