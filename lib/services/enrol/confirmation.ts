import type { Clock, PagePort, VaultPort } from '../ports.ts';
import { readTab } from './read-tab.ts';

/** A page that cries wolf is read at most so often. */
const MIN_INTERVAL = 1500;
const MAX_TABS = 200;

interface Ports {
  readonly page: PagePort;
  readonly vault: VaultPort;
  readonly clock: Clock;
}

/**
 * Whether a page that is said to show a code really does, by reading it. Nothing is remembered of what was read.
 * False while locked, for then nothing could be enrolled. Asked again too soon, the last answer stands.
 */
export function createConfirmation({ page, vault, clock }: Ports) {
  const answers = new Map<number, { readonly at: number; readonly answer: Promise<boolean> }>();

  async function look(tabId: number): Promise<boolean> {
    try {
      await vault.read();
      const { sightings, problems } = await readTab(page, clock, tabId);
      return sightings.length > 0 || problems.length > 0;
    } catch {
      return false; // locked, or a page we may not enter: nothing to announce
    }
  }

  return (tabId: number): Promise<boolean> => {
    const last = answers.get(tabId);
    if (last && clock() - last.at < MIN_INTERVAL) return last.answer;
    if (answers.size >= MAX_TABS) answers.clear();
    const answer = look(tabId);
    answers.set(tabId, { at: clock(), answer });
    return answer;
  };
}
