import type { CandidateProblem } from '../../messages/replies.ts';
import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox } from '../ports.ts';

const LIFETIME = 60_000;
const MAX_PROBLEMS = 20;

/** What is wrong with what the user pointed at, until the popup over that tab has said it. */
export interface PointedProblem extends CandidateProblem {
  readonly tabId: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Ports {
  readonly box: MemoryBox<readonly PointedProblem[]>;
  readonly clock: Clock;
}

/** Problems of the last thing the user pointed at in each tab. */
export function createPointedProblems(ports: Ports) {
  const list = createAliveList<PointedProblem>(ports);
  return {
    drop: list.drop,

    /** Takes the place of what was kept for that tab. */
    async keep(tabId: number, problems: readonly CandidateProblem[]): Promise<void> {
      const expiresAt = ports.clock() + LIFETIME;
      await list.change((alive) =>
        [
          ...alive.filter((one) => one.tabId !== tabId),
          ...problems.map(({ code, facts }) => ({ tabId, code, facts, expiresAt })),
        ].slice(-MAX_PROBLEMS),
      );
    },

    async of(tabId: number): Promise<readonly CandidateProblem[]> {
      const mine = (await list.read()).filter((one) => one.tabId === tabId);
      return mine.map(({ code, facts }) => ({ code, facts }));
    },
  };
}

export type PointedProblems = ReturnType<typeof createPointedProblems>;
