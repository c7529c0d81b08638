/** Limits of `docs/approval-protocol.md`, "Floods". Milliseconds. */
export const FLOOD_LIMITS = { window: 300_000, mostInWindow: 3, mostOpen: 1, quiet: 600_000 } as const;

/** When a challenge of one registration came and when it ended (answered, withdrawn or expired). Milliseconds. */
export interface ChallengeTimes {
  readonly madeAt: number;
  readonly endedAt: number;
}

export interface Flood {
  /** Show one collapsed card, "Deny all and report" first. */
  readonly collapsed: boolean;
  /** No notifications before this time; 0 when there never was a flood. */
  readonly quietUntil: number;
}

const isFloodAt = (all: readonly ChallengeTimes[], at: number): boolean => {
  const made = all.filter(({ madeAt }) => madeAt <= at);
  const recent = made.filter(({ madeAt }) => madeAt > at - FLOOD_LIMITS.window).length;
  const open = made.filter(({ endedAt }) => endedAt > at).length;
  return open > 0 && (recent > FLOOD_LIMITS.mostInWindow || open > FLOOD_LIMITS.mostOpen);
};

/** More than three challenges within five minutes, or two open at once, judged at each arrival and now. */
export function floodOf(all: readonly ChallengeTimes[], now: number): Flood {
  const triggers = all.map(({ madeAt }) => madeAt).filter((at) => at <= now && isFloodAt(all, at));
  const quietUntil = triggers.length === 0 ? 0 : Math.max(...triggers) + FLOOD_LIMITS.quiet;
  return { collapsed: isFloodAt(all, now), quietUntil };
}

/** The times that can still matter to `floodOf`, newest last, and never more than a page of them. */
export function pruneTimes<T extends ChallengeTimes>(all: readonly T[], now: number): readonly T[] {
  const oldest = now - FLOOD_LIMITS.window - FLOOD_LIMITS.quiet;
  return all.filter(({ madeAt, endedAt }) => madeAt > oldest || endedAt > now).slice(-50);
}
