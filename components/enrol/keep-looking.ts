/** Milliseconds between the end of one look and the next. */
const PAUSE = 1500;

/** The same while the user is in the middle of something: nothing moves then, and what was found does not die meanwhile. */
const QUIET_PAUSE = 45_000;

/** Looks in a row that nobody has touched anything between: five minutes. Looking is use, and an unlocked vault must rest. */
const LOOKS = 200;

/**
 * Looks again and again, one look at a time, while this page is in view and somebody is there; seldom while
 * `atWork`. Returns what stops it.
 */
export function keepLooking(look: () => Promise<void>, atWork: () => boolean = () => false): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let left = LOOKS;
  let looked = performance.now();

  function later(): void {
    timer = setTimeout(() => void again(), PAUSE);
  }

  async function again(): Promise<void> {
    const isTime = !atWork() || performance.now() - looked >= QUIET_PAUSE;
    if (!document.hidden && left > 0 && isTime) {
      left -= 1;
      await look();
      looked = performance.now();
    }
    // A look may have ended it.
    if (!stopped) later();
  }

  function touched(): void {
    left = LOOKS;
  }

  window.addEventListener('keydown', touched, true);
  window.addEventListener('pointerdown', touched, true);
  later();
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('keydown', touched, true);
    window.removeEventListener('pointerdown', touched, true);
  };
}
