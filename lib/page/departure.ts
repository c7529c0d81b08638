/** Whether the page went on with what was written: sent a form, or left for another address. */
export interface Departure {
  hasBegun(): boolean;
  /** Resolves after so many milliseconds, or as soon as it has begun. */
  wait(milliseconds: number): Promise<void>;
  stop(): void;
}

const ON_WINDOW = ['submit', 'pagehide'];

/** Listens, in our own world, until stopped. */
export function watchDeparture(): Departure {
  let begun = false;
  let wake: (() => void) | undefined;
  const { navigation } = globalThis as { navigation?: EventTarget };
  const onLeaving = (): void => {
    begun = true;
    wake?.();
  };
  for (const type of ON_WINDOW) addEventListener(type, onLeaving, true);
  navigation?.addEventListener('navigate', onLeaving);
  return {
    hasBegun: () => begun,
    wait: (milliseconds) =>
      begun
        ? Promise.resolve()
        : new Promise((resolve) => {
            wake = resolve;
            setTimeout(resolve, milliseconds);
          }),
    stop: () => {
      for (const type of ON_WINDOW) removeEventListener(type, onLeaving, true);
      navigation?.removeEventListener('navigate', onLeaving);
    },
  };
}
