import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 1000);
  return () => {
    clearInterval(timer);
  };
});

/** The time now; whatever reads it in a template is drawn again every second, and only while it is on screen. */
export function secondsNow(): number {
  subscribe();
  return Date.now();
}
