/** When the unlocked vault was last used, and until when it stays open. Milliseconds since 1970. */
export interface OpenSpan {
  readonly touchedAt: number;
  /** Absent: until the browser closes. */
  readonly deadline?: number | undefined;
}

/** A clock that runs back by more than this was set back; less is ordinary correction. Milliseconds. */
export const CLOCK_TOLERANCE = 5000;

/** The span that begins with a use at `now`; `minutes` 0 means until the browser closes. */
export function openSpan(now: number, minutes: number): OpenSpan {
  return { touchedAt: now, deadline: minutes === 0 ? undefined : now + minutes * 60_000 };
}

/** True when the vault must lock: the deadline has passed, or the clock was set back behind the last use. */
export function isSpanOver({ touchedAt, deadline }: OpenSpan, now: number): boolean {
  return now < touchedAt - CLOCK_TOLERANCE || (deadline !== undefined && now >= deadline);
}
