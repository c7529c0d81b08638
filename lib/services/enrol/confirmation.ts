import type { Clock, PagePort, VaultPort } from '../ports.ts';
import { isEnrolment, readTab } from './read-tab.ts';

/** A page that cries wolf is read at most so often. */
export const CONFIRM_INTERVAL = 1500;
/** Nobody waits for the answer, but decoding takes time from everything else: milliseconds. */
const TIME = 500;
const MAX_TABS = 200;

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
 * Whether a page that is said to show a code really does. Nothing is remembered of what was read. Asked again too soon, the answer
 * is given when the time has come, by one reading for all who asked.
 */
export function createConfirmation({ page, vault, clock, sleep }: Ports) {
  /** `at`: when the reading begins, which may be later than now. */
  const answers = new Map<number, { readonly at: number; readonly answer: Promise<Confirmed> }>();

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

  return (tabId: number): Promise<Confirmed> => {
    const now = clock();
    const last = answers.get(tabId);
    if (last && last.at > now) return last.answer;
    const at = last ? Math.max(now, last.at + CONFIRM_INTERVAL) : now;
    const answer = at > now ? sleep(at - now).then(() => look(tabId)) : look(tabId);
    if (answers.size >= MAX_TABS) answers.clear();
    answers.set(tabId, { at, answer });
    return answer;
  };
}
