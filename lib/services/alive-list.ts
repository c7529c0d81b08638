import type { Clock, MemoryBox } from './ports.ts';

interface Mortal {
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Ports<T> {
  readonly box: MemoryBox<readonly T[]>;
  readonly clock: Clock;
}

/** What is alive of a list in a box. Every change runs after the one before: the box knows no transactions. */
export function createAliveList<T extends Mortal>({ box, clock }: Ports<T>) {
  let last: Promise<unknown> = Promise.resolve();

  function change(act: (alive: readonly T[]) => readonly T[]): Promise<readonly T[]> {
    const next = last.then(async () => {
      const stored = (await box.get()) ?? [];
      const changed = act(stored.filter(({ expiresAt }) => expiresAt > clock()));
      if (isSame(stored, changed)) return stored;
      if (changed.length > 0) await box.set(changed);
      else await box.clear();
      return changed;
    });
    last = next.catch(() => undefined);
    return next;
  }

  return {
    change,
    read: (): Promise<readonly T[]> => change((alive) => alive),
    drop: async (dies: (one: T) => boolean): Promise<void> => {
      await change((alive) => alive.filter((one) => !dies(one)));
    },
  };
}

const isSame = <T>(before: readonly T[], after: readonly T[]): boolean =>
  before.length === after.length && before.every((one, place) => one === after[place]);

export type AliveList<T extends Mortal> = ReturnType<typeof createAliveList<T>>;
