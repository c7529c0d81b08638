/** Milliseconds between two notices of changed codes: the next one waits twice as long, until it has been quiet. */
const LEAST = 3000;
const MOST = 48_000;
const QUIET = 90_000;

/** Says how often something may be said again. A page that draws its code anew all the time is told of less and less. */
export function createRepeatLimit(now: () => number) {
  let lastAt = -Infinity;
  let pause = LEAST;
  return {
    /** True if it may be said now; it then counts as said. */
    mayRepeat(): boolean {
      const time = now();
      if (time - lastAt < pause) return false;
      pause = time - lastAt > QUIET ? LEAST : Math.min(MOST, pause * 2);
      lastAt = time;
      return true;
    },
  };
}
