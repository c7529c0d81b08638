/** What the quarantine of damaged bytes may hold in all: entries, bytes. */
export const QUARANTINE_LIMITS = { entries: 12, bytes: 24 * 1024 * 1024 } as const;

/** So many must be there, the new one among them, after the oldest has made room. */
const FEWEST_KEPT = 5;

interface Kept {
  readonly digest: string;
  readonly at: number;
  readonly size: number;
}

/**
 * Which entries go so that bytes of `size` can come: none, or the oldest one. `undefined` where they may not come: nothing goes for
 * bytes that would need the room of two, or where fewer than five would be left. So no single find, however large, empties the quarantine.
 */
export function makeRoom(kept: readonly Kept[], size: number): readonly string[] | undefined {
  if (fits(kept, size)) return [];
  const [oldest, ...newer] = [...kept].sort((left, right) => left.at - right.at);
  if (!oldest || newer.length + 1 < FEWEST_KEPT || !fits(newer, size)) return undefined;
  return [oldest.digest];
}

function fits(kept: readonly Kept[], size: number): boolean {
  const bytes = kept.reduce((sum, entry) => sum + entry.size, size);
  return kept.length < QUARANTINE_LIMITS.entries && bytes <= QUARANTINE_LIMITS.bytes;
}
