import type { Clock } from './ports.ts';

const MAX_TABS = 200;

interface Ports<T> {
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** At most one look at a tab begins in so many milliseconds. */
  readonly interval: number;
  look(tabId: number): Promise<T>;
}

/**
 * Looks at tabs no more often than they deserve, however often they cry. Asked again too soon, the answer is given when the time has
 * come, by one look for all who asked.
 */
export function createPacedLooks<T>({ clock, sleep, interval, look }: Ports<T>) {
  /** `at`: when the look begins, which may be later than now. */
  const answers = new Map<number, { readonly at: number; readonly answer: Promise<T> }>();

  return (tabId: number): Promise<T> => {
    const now = clock();
    const last = answers.get(tabId);
    if (last && last.at > now) return last.answer;
    const at = last ? Math.max(now, last.at + interval) : now;
    const answer = at > now ? sleep(at - now).then(() => look(tabId)) : look(tabId);
    if (answers.size >= MAX_TABS) answers.clear();
    answers.set(tabId, { at, answer });
    return answer;
  };
}
