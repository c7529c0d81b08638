import type { Candidate, SeeOptions, Sighting } from './candidates.ts';
import type { Enrolment } from './read-enrolment.ts';

/** For each page; more than this is not a setup page. */
export const MAX_CANDIDATES = 5;

/** Makes a candidate of a sighting: as `old`, where that shows the same. */
export type MakeCandidate = (
  sighting: Sighting,
  old: Candidate | undefined,
  how: Pick<Candidate, 'pointed' | 'held'>,
) => Candidate;

interface Placed {
  readonly place: number;
  readonly one: Candidate;
}

/** Equal where the same is read in the same place. */
export const contentOf = ({ tabId, origin, enrolment }: Sighting): string =>
  JSON.stringify([tabId, origin, enrolment]);

const nameOf = ({ tabId, origin, enrolment }: Sighting): string => {
  const { issuer, label } =
    enrolment.kind === 'push'
      ? { issuer: enrolment.uri.issuer, label: enrolment.uri.account }
      : enrolment.otp;
  return JSON.stringify([tabId, origin, enrolment.kind, issuer, label]);
};

/**
 * What is known of a page after it was read again. What it still shows keeps its id; a code under the same name as one that
 * went away takes that one's place, under an id of its own: whoever agreed to the old secret did not agree to the new.
 * What the user pointed at comes first, the last of it at the top.
 *
 * Where something went away, one of the new codes is shown at once and the others are held back until the next reading finds them
 * too: a page that draws other codes all the time has one candidate, and one that went on to its next step has all of them soon.
 */
export function renewCandidates(
  mine: readonly Candidate[],
  read: readonly Sighting[],
  { pointed = false, partial = false }: SeeOptions,
  make: MakeCandidate,
): readonly Candidate[] {
  const sightings = namedBefore(read.slice(0, MAX_CANDIDATES), mine);
  const contents = new Map(mine.map((one, place) => [contentOf(one), place]));
  const seen = new Set(sightings.map(contentOf));
  const gone = mine.filter((one) => !seen.has(contentOf(one)));
  const names = new Map(gone.map((one) => [nameOf(one), mine.indexOf(one)]));
  const renewed = new Set(sightings.map(nameOf));
  const unseen = gone.filter((one) => !renewed.has(nameOf(one)));
  // Even a reading that ran out of time finds something of what was there before, unless the page is another one now.
  const isOther = sightings.length > 0 && unseen.length === mine.length;
  const stay = unseen.filter((one) => pointed || one.pointed || (partial && !isOther && !one.held));
  const isHeldBack = !pointed && gone.some((one) => !one.pointed && !stay.includes(one));

  const placed = sightings.map((sighting) => {
    const same = contents.get(contentOf(sighting));
    const place = pointed ? -1 : (same ?? names.get(nameOf(sighting)) ?? Infinity);
    return { sighting, place, old: same === undefined ? undefined : mine[same] };
  });
  const [first] = placed.filter(({ old }) => !old).sort(byPlace);
  const found = placed.map((one): Placed => {
    const held = isHeldBack && !one.old && one !== first;
    return { place: one.place, one: make(one.sighting, one.old, { pointed, held }) };
  });
  const unfound = stay.map((one): Placed => ({ place: mine.indexOf(one), one }));
  const chosen = [...found, ...unfound.filter(({ one }) => pointed || one.pointed)]
    .sort(compare)
    .slice(0, MAX_CANDIDATES);
  // What may have been missed takes nobody's room.
  const missed = unfound.filter(({ one }) => !pointed && !one.pointed);
  return [...chosen, ...missed.slice(0, MAX_CANDIDATES - chosen.length)].sort(compare).map(({ one }) => one);
}

function byPlace(one: { readonly place: number }, other: { readonly place: number }): number {
  return one.place === other.place ? 0 : one.place - other.place;
}

/** What the user pointed at, then by place. */
function compare(one: Placed, other: Placed): number {
  if (one.one.pointed !== other.one.pointed) return one.one.pointed ? -1 : 1;
  return byPlace(one, other);
}

/**
 * Each once, and a bare secret whose account is known from an earlier look at the same page as that: its code is still there, it
 * was only not read.
 */
export function namedBefore(read: readonly Sighting[], mine: readonly Candidate[]): readonly Sighting[] {
  const named = read.map((sighting) => ({
    ...sighting,
    enrolment: knownOf(sighting, mine) ?? sighting.enrolment,
  }));
  return [...new Map(named.map((one) => [contentOf(one), one])).values()];
}

function knownOf({ enrolment, origin }: Sighting, mine: readonly Candidate[]): Enrolment | undefined {
  if (enrolment.kind !== 'account' || !enrolment.named) return undefined;
  const { secret } = enrolment.otp;
  const known = mine.find(
    (one) =>
      one.origin === origin &&
      one.enrolment.kind === 'account' &&
      !one.enrolment.named &&
      one.enrolment.otp.secret === secret,
  );
  return known?.enrolment;
}
