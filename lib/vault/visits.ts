import { ACCOUNT_LIMITS } from './account-limits.ts';
import type { Visit } from './document.ts';

/** The visits of both, each place once with its latest time, the newest first and not more than an account takes. */
export function joinVisits(first: readonly Visit[], second: readonly Visit[]): readonly Visit[] {
  const places = new Map<string, Visit>();
  for (const visit of [...first, ...second]) {
    const place = `${visit.origin} ${visit.path}`;
    const known = places.get(place);
    if (!known || known.at < visit.at) places.set(place, visit);
  }
  return [...places.values()].sort((one, other) => other.at - one.at).slice(0, ACCOUNT_LIMITS.maxVisits);
}
