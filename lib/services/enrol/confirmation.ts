import { createPacedLooks } from '../paced-looks.ts';
import type { Clock, PagePort, VaultPort } from '../ports.ts';
import { isEnrolment, readTab } from './read-tab.ts';

/** A page that cries wolf is read at most so often. */
export const CONFIRM_INTERVAL = 1500;
/** Nobody waits for the answer, but decoding takes time from everything else: milliseconds. */
const TIME = 500;

/**
 * What a page really shows, by reading it. `code`: a code there is something to say of. `enrolment`: one that could be enrolled
 * here. `locked`: nothing was read.
 */
export interface Confirmed {
  readonly code: boolean;
  readonly enrolment: boolean;
  readonly locked: boolean;
}

const NOTHING: Confirmed = { code: false, enrolment: false, locked: false };

interface Ports {
  readonly page: PagePort;
  readonly vault: VaultPort;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Whether a page that is said to show a code really does, by reading it no more often than `CONFIRM_INTERVAL`. Nothing is remembered of
 * what was read.
 */
export function createConfirmation({ page, vault, clock, sleep }: Ports) {
  async function look(tabId: number): Promise<Confirmed> {
    try {
      await vault.read();
    } catch {
      return { ...NOTHING, locked: true };
    }
    try {
      const found = await readTab(page, clock, tabId, { time: TIME });
      const enrolment = isEnrolment(found);
      return { code: enrolment || found.problems.length > 0, enrolment, locked: false };
    } catch {
      return NOTHING; // a page we may not enter: nothing to announce
    }
  }

  return createPacedLooks({ clock, sleep, interval: CONFIRM_INTERVAL, look });
}
