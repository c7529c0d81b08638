import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox, RandomBytes } from '../ports.ts';
import type { Enrolment } from './read-enrolment.ts';
import { contentOf, namedBefore, renewCandidates, type MakeCandidate } from './renew-candidates.ts';

export { MAX_CANDIDATES } from './renew-candidates.ts';

/** A candidate of a page lives so long after it was last seen. */
export const CANDIDATE_LIFETIME = 120_000;
/** What the user brought lives so long after they last brought or saved something, as batches do. */
export const BROUGHT_LIFETIME = 600_000;
/** Of what the user brought, such as pictures of several codes. */
export const MAX_BROUGHT = 100;
/** Of all pages together. */
const MAX_OF_PAGES = 40;

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
  /** Seen once, on a page that shows other codes than before: nobody hears of it before it is seen again. */
  readonly held: boolean;
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

/** The candidates that are alive. */
export function createCandidates(ports: Ports) {
  const { clock, random } = ports;
  const list = createAliveList<Candidate>(ports);

  const makeFrom: MakeCandidate = (sighting, old, { pointed, held }) => ({
    ...sighting,
    id: old?.id ?? encodeBase64url(random(16)),
    expiresAt: clock() + (isBrought(sighting) ? BROUGHT_LIFETIME : CANDIDATE_LIFETIME),
    intended: old?.intended ?? false,
    pointed: pointed || (old?.pointed ?? false),
    held,
  });

  const renewLife = (one: Candidate): Candidate =>
    isBrought(one) ? { ...one, expiresAt: clock() + BROUGHT_LIFETIME } : one;

  return {
    async read(): Promise<readonly Candidate[]> {
      return (await list.read()).filter(isShown);
    },

    /**
     * Takes what is seen now of a tab, and answers with all that is known of it. What is no longer seen dies, unless the user pointed
     * at it, or the reading does not say so much.
     */
    async see(
      sightings: readonly Sighting[],
      tabId: number,
      options: SeeOptions = {},
    ): Promise<readonly Candidate[]> {
      const changed = await list.change((alive) => {
        const mine = alive.filter((one) => one.tabId === tabId);
        const others = alive.filter((one) => one.tabId !== tabId);
        return within([...others, ...renewCandidates(mine, sightings, options, makeFrom)]);
      });
      return changed.filter((one) => one.tabId === tabId).filter(isShown);
    },

    /** Takes what the user brought, beside what they brought before, and answers with what this is. */
    async bring(sightings: readonly Sighting[]): Promise<readonly Candidate[]> {
      let brought: readonly Candidate[] = [];
      await list.change((alive) => {
        const known = new Map(alive.filter(isBrought).map((one) => [contentOf(one), one]));
        brought = namedBefore(sightings, [...known.values()]).map((sighting) =>
          makeFrom(sighting, known.get(contentOf(sighting)), { pointed: false, held: false }),
        );
        const rest = alive.filter((one) => !brought.some(({ id }) => id === one.id));
        return within([...rest.map(renewLife), ...brought]);
      });
      return brought;
    },

    /** Throws `candidate.gone`. */
    async find(id: string): Promise<Candidate> {
      const found = (await list.read()).find((one) => one.id === id);
      if (!found || found.held) throw new PortvaktError('candidate.gone');
      return found;
    },

    async intend(id: string): Promise<void> {
      await list.change((alive) => alive.map((one) => (one.id === id ? { ...one, intended: true } : one)));
    },

    /** It was saved: it is no candidate any more, and the user is still at what else they brought. */
    async done({ id, tabId }: Candidate): Promise<void> {
      await list.change((alive) => {
        const rest = alive.filter((one) => one.id !== id);
        return tabId === undefined ? rest.map(renewLife) : rest;
      });
    },

    drop: list.drop,
  };
}

const isShown = ({ held }: Candidate): boolean => !held;
const isBrought = ({ tabId }: Sighting): boolean => tabId === undefined;

/** The newest of them: what the user brought and what pages showed take no room from each other. */
function within(all: readonly Candidate[]): readonly Candidate[] {
  const brought = all.filter(isBrought).slice(-MAX_BROUGHT);
  return [...all.filter((one) => !isBrought(one)).slice(-MAX_OF_PAGES), ...brought];
}

export type Candidates = ReturnType<typeof createCandidates>;
