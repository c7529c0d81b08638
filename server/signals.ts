/** Wakes requests that are held open in this program. Nothing is carried: who wakes looks in the database. */
export interface Signals {
  /** Resolves on `notify`, after `ms`, on `abort`, or when the server closes. Register before looking. */
  listen(topic: string): {
    readonly wait: (ms: number, abort?: AbortSignal) => Promise<void>;
    readonly stop: () => void;
  };
  notify(topic: string): void;
  /** Wakes everyone; `isClosed` is true from then on. */
  close(): void;
  readonly isClosed: () => boolean;
}

export function createSignals(): Signals {
  const listeners = new Map<string, Set<() => void>>();
  let closed = false;

  const add = (topic: string, wake: () => void): void => {
    const set = listeners.get(topic) ?? new Set();
    listeners.set(topic, set.add(wake));
  };
  const remove = (topic: string, wake: () => void): void => {
    const set = listeners.get(topic);
    set?.delete(wake);
    if (set?.size === 0) listeners.delete(topic);
  };

  return {
    listen(topic) {
      const woken = Promise.withResolvers<undefined>();
      const wake = (): void => {
        woken.resolve(undefined);
      };
      add(topic, wake);
      return {
        wait: async (ms, abort) => {
          const timer = setTimeout(wake, ms);
          abort?.addEventListener('abort', wake, { once: true });
          if (closed || abort?.aborted === true) wake();
          await woken.promise;
          clearTimeout(timer);
          abort?.removeEventListener('abort', wake);
        },
        stop: () => {
          remove(topic, wake);
        },
      };
    },
    notify(topic) {
      for (const wake of listeners.get(topic) ?? []) wake();
    },
    close() {
      closed = true;
      for (const set of listeners.values()) for (const wake of set) wake();
    },
    isClosed: () => closed,
  };
}

/** Another program on the same database gives no signal, so everyone looks again this often. */
const LOOK_AGAIN_MS = 1000;

/**
 * Looks until there is something, for at most `seconds`. `undefined`: time is up, the caller went away, or the
 * server closes.
 */
export async function waitFor<T>(
  signals: Signals,
  topic: string,
  seconds: number,
  abort: AbortSignal,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = performance.now() + seconds * 1000;
  while (true) {
    const listener = signals.listen(topic);
    try {
      const found = await look();
      if (found !== undefined) return found;
      const left = end - performance.now();
      if (left <= 0 || signals.isClosed() || abort.aborted) return undefined;
      await listener.wait(Math.min(left, LOOK_AGAIN_MS), abort);
    } finally {
      listener.stop();
    }
  }
}
