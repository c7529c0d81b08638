import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import type { Clock, MemoryBox, RandomBytes } from '../ports.ts';
import type { Enrolment } from './read-enrolment.ts';

/** A candidate lives so long after it was last seen. */
export const CANDIDATE_LIFETIME = 120_000;
/** For each page; more than this is not a setup page. */
export const MAX_CANDIDATES = 5;
const MAX_STORED = 40;

/** Holds a secret or a token: it lives in memory that ends with the browser, and never leaves the background. */
export interface Candidate {
  readonly id: string;
  /** Absent for pasted text. */
  readonly tabId?: number | undefined;
  /** Origin of the frame it was read in, from the browser; empty for pasted text. */
  readonly origin: string;
  /** Read in the tab's top document. */
  readonly top: boolean;
  readonly enrolment: Enrolment;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The user agreed and the browser's question about the host is still open. */
  readonly intended: boolean;
}

export type Sighting = Pick<Candidate, 'tabId' | 'origin' | 'top' | 'enrolment'>;

interface Ports {
  readonly box: MemoryBox<readonly Candidate[]>;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

const contentOf = ({ tabId, origin, enrolment }: Sighting): string =>
  JSON.stringify([tabId, origin, enrolment]);

/** The candidates that are alive. Every change runs after the one before: the box knows no transactions. */
export function createCandidates({ box, clock, random }: Ports) {
  let last: Promise<unknown> = Promise.resolve();

  function change(act: (alive: readonly Candidate[]) => readonly Candidate[]): Promise<readonly Candidate[]> {
    const next = last.then(async () => {
      const stored = (await box.get()) ?? [];
      const changed = act(stored.filter(({ expiresAt }) => expiresAt > clock())).slice(-MAX_STORED);
      if (changed.length > 0) await box.set(changed);
      else if (stored.length > 0) await box.clear();
      return changed;
    });
    last = next.catch(() => undefined);
    return next;
  }

  const read = (): Promise<readonly Candidate[]> => change((alive) => alive);

  return {
    read,

    /** Takes what is seen now; what the page no longer shows dies, what it still shows keeps its id. */
    async see(sightings: readonly Sighting[], tabId: number | undefined): Promise<readonly Candidate[]> {
      const expiresAt = clock() + CANDIDATE_LIFETIME;
      const changed = await change((alive) => {
        const known = new Map(alive.map((one) => [contentOf(one), one]));
        const others = alive.filter((one) => one.tabId !== tabId);
        const seen = sightings.slice(0, MAX_CANDIDATES).map((sighting): Candidate => {
          const old = known.get(contentOf(sighting));
          const id = old?.id ?? encodeBase64url(random(16));
          return { ...sighting, id, expiresAt, intended: old?.intended ?? false };
        });
        return [...others, ...seen];
      });
      return changed.filter((one) => one.tabId === tabId);
    },

    /** Throws `candidate.gone`. */
    async find(id: string): Promise<Candidate> {
      const found = (await read()).find((one) => one.id === id);
      if (!found) throw new PortvaktError('candidate.gone');
      return found;
    },

    async intend(id: string): Promise<void> {
      await change((alive) => alive.map((one) => (one.id === id ? { ...one, intended: true } : one)));
    },

    async drop(dies: (candidate: Candidate) => boolean): Promise<void> {
      await change((alive) => alive.filter((one) => !dies(one)));
    },
  };
}

export type Candidates = ReturnType<typeof createCandidates>;
