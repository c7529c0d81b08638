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
   */
  function renew(mine: readonly Candidate[], sightings: readonly Sighting[], pointed: boolean) {
    const contents = new Map(mine.map((one, place) => [contentOf(one), place]));
    const seen = new Set(sightings.map(contentOf));
    const gone = mine.filter((one) => !seen.has(contentOf(one)));
    const names = new Map(gone.map((one) => [nameOf(one), mine.indexOf(one)]));
    const renewed = new Set(sightings.map(nameOf));
    const placed = sightings.map((sighting) => {
      const same = contents.get(contentOf(sighting));
      const place = same ?? names.get(nameOf(sighting)) ?? (pointed ? -1 : Infinity);
      const old = same === undefined ? undefined : mine[same];
      return { place, one: makeFrom(sighting, old, pointed) };
    });
    const staying = gone
      .filter((one) => (pointed || one.pointed) && !renewed.has(nameOf(one)))
      .map((one) => ({ place: mine.indexOf(one), one }));
    return [...placed, ...staying].sort((a, b) => compare(a.place, b.place)).map(({ one }) => one);
  }

  return {
    read: list.read,

    /**
     * Takes what is seen now of a tab, or of what the user brought. What is no longer seen dies, unless the user pointed at it.
     * `pointed`: this is what the user pointed at; the rest of the page was not looked at.
     */
    async see(
      sightings: readonly Sighting[],
      tabId: number | undefined,
      pointed = false,
    ): Promise<readonly Candidate[]> {
      const max = tabId === undefined ? MAX_BROUGHT : MAX_CANDIDATES;
      const changed = await list.change((alive) => {
        const mine = alive.filter((one) => one.tabId === tabId);
        const others = alive.filter((one) => one.tabId !== tabId);
        const renewed = renew(mine, sightings.slice(0, max), pointed).slice(0, max);
        return [...others, ...renewed].slice(-MAX_STORED);
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

const compare = (one: number, other: number): number => (one === other ? 0 : one - other);

export type Candidates = ReturnType<typeof createCandidates>;
