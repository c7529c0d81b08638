import type { CodeView } from '../../lib/messages/replies.ts';

/** In the last seconds of a code the one after it is shown too. */
export const LAST_SECONDS = 5000;

/** A code that ran out is asked for again after at least this long, should the clock have jumped. */
const LEAST_PAUSE = 50;

/** The clock may be set back while a popup is open: what is shown is looked at again after this long at the latest. */
const MOST_PAUSE = 120_000;

/** Milliseconds until something changes on screen: a code enters its last seconds, or runs out. */
export function nextWake(codes: readonly CodeView[], now: number): number | undefined {
  let soonest: number | undefined;
  for (const { validUntil } of codes) {
    const ending = validUntil - LAST_SECONDS;
    const at = ending > now ? ending : validUntil;
    if (soonest === undefined || at < soonest) soonest = at;
  }
  return soonest === undefined ? undefined : Math.min(Math.max(soonest - now, LEAST_PAUSE), MOST_PAUSE);
}
