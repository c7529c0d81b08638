import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox, RandomBytes } from '../ports.ts';
import type { Enrolment } from './read-enrolment.ts';

/** A candidate lives so long after it was last seen. */
export const CANDIDATE_LIFETIME = 120_000;
/** For each page; more than this is not a setup page. */
export const MAX_CANDIDATES = 5;
/** Of what the user brought at once, such as pictures of several codes. */
export const MAX_BROUGHT = 20;
const MAX_STORED = 40;

/** Holds a secret or a token: it lives in memory that ends with the browser, and never leaves the background. */
export interface Candidate {
  readonly id: string;
  /** Absent for what the user brought. */
  readonly tabId?: number | undefined;
  /** Origin of the frame it was read in, from the browser; empty for what the user brought. */
  readonly origin: string;
  /** Read in the tab's top document. */
  readonly top: boolean;
  readonly enrolment: Enrolment;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The user agreed and the browser's question about the host is still open. */
  readonly intended: boolean;
  /** The user pointed at it: it stays although another reading of the page does not find it. */
  readonly pointed: boolean;
}

export type Sighting = Pick<Candidate, 'tabId' | 'origin' | 'top' | 'enrolment'>;

/** What a reading leaves open. */
export interface SeeOptions {
  /** It is what the user pointed at: it comes first, and the rest of the page was not looked at. */
  readonly pointed?: boolean;
  /** Time ran out: what was not found may be there all the same. */
  readonly partial?: boolean;
}

interface Ports {
  readonly box: MemoryBox<readonly Candidate[]>;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

const contentOf = ({ tabId, origin, enrolment }: Sighting): string =>
  JSON.stringify([tabId, origin, enrolment]);

const nameOf = ({ tabId, origin, enrolment }: Sighting): string => {
  const { issuer, label } =
    enrolment.kind === 'push'
      ? { issuer: enrolment.uri.issuer, label: enrolment.uri.account }
      : enrolment.otp;
  return JSON.stringify([tabId, origin, enrolment.kind, issuer, label]);
};

/** The candidates that are alive. */
export function createCandidates(ports: Ports) {
  const { clock, random } = ports;
  const list = createAliveList<Candidate>(ports);

  function makeFrom(sighting: Sighting, old: Candidate | undefined, pointed: boolean): Candidate {
    return {
      ...sighting,
      id: old?.id ?? encodeBase64url(random(16)),
      expiresAt: clock() + CANDIDATE_LIFETIME,
      intended: old?.intended ?? false,
      pointed: pointed || (old?.pointed ?? false),
    };
  }

  /**
   * What is known of a source after it was read again. What it still shows keeps its id; a code under the same name as one that
   * went away takes that one's place, under an id of its own: whoever agreed to the old secret did not agree to the new.
   * What the user pointed at comes first, the last of it at the top.
   */
  function renew(mine: readonly Candidate[], read: readonly Sighting[], max: number, options: SeeOptions) {
    const { pointed = false, partial = false } = options;
    const sightings = read.slice(0, max).map((sighting) => namedBefore(sighting, mine));
    const contents = new Map(mine.map((one, place) => [contentOf(one), place]));
    const seen = new Set(sightings.map(contentOf));
    const gone = mine.filter((one) => !seen.has(contentOf(one)));
    const names = new Map(gone.map((one) => [nameOf(one), mine.indexOf(one)]));
    const renewed = new Set(sightings.map(nameOf));
    const placed = sightings.map((sighting): Placed => {
      const same = contents.get(contentOf(sighting));
      const place = pointed ? -1 : (same ?? names.get(nameOf(sighting)) ?? Infinity);
      const old = same === undefined ? undefined : mine[same];
      return { place, one: makeFrom(sighting, old, pointed) };
    });
    const unseen = gone
      .filter((one) => !renewed.has(nameOf(one)))
      .map((one): Placed => ({ place: mine.indexOf(one), one }));
    const chosen = [...placed, ...unseen.filter(({ one }) => pointed || one.pointed)]
      .sort(compare)
      .slice(0, max);
    // What may have been missed takes nobody's room.
    const missed = partial ? unseen.filter((one) => !chosen.includes(one)) : [];
    return [...chosen, ...missed.slice(0, max - chosen.length)].sort(compare).map(({ one }) => one);
  }

  return {
    read: list.read,

    /**
     * Takes what is seen now of a tab, or of what the user brought. What is no longer seen dies, unless the user pointed at it, or the
     * reading does not say so much.
     */
    async see(
      sightings: readonly Sighting[],
      tabId: number | undefined,
      options: SeeOptions = {},
    ): Promise<readonly Candidate[]> {
      const max = tabId === undefined ? MAX_BROUGHT : MAX_CANDIDATES;
      const changed = await list.change((alive) => {
        const mine = alive.filter((one) => one.tabId === tabId);
        const others = alive.filter((one) => one.tabId !== tabId);
        return [...others, ...renew(mine, sightings, max, options)].slice(-MAX_STORED);
      });
      return changed.filter((one) => one.tabId === tabId);
    },

    /** Throws `candidate.gone`. */
    async find(id: string): Promise<Candidate> {
      const found = (await list.read()).find((one) => one.id === id);
      if (!found) throw new PortvaktError('candidate.gone');
      return found;
    },

    async intend(id: string): Promise<void> {
      await list.change((alive) => alive.map((one) => (one.id === id ? { ...one, intended: true } : one)));
    },

    drop: list.drop,
  };
}

interface Placed {
  readonly place: number;
  readonly one: Candidate;
}

/** What the user pointed at, then by place. */
function compare(one: Placed, other: Placed): number {
  if (one.one.pointed !== other.one.pointed) return one.one.pointed ? -1 : 1;
  return one.place === other.place ? 0 : one.place - other.place;
}

/** A bare secret whose account is known from an earlier look at the same page: that code is still there, it was only not read. */
function namedBefore(sighting: Sighting, mine: readonly Candidate[]): Sighting {
  const { enrolment, origin } = sighting;
  if (enrolment.kind !== 'account' || !enrolment.named) return sighting;
  const { secret } = enrolment.otp;
  const known = mine.find(
    (one) =>
      one.origin === origin &&
      one.enrolment.kind === 'account' &&
      !one.enrolment.named &&
      one.enrolment.otp.secret === secret,
  );
  return known ? { ...sighting, enrolment: known.enrolment } : sighting;
}

export type Candidates = ReturnType<typeof createCandidates>;
