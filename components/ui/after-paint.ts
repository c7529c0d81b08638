/** A page in the background paints nothing; it need not wait longer than this. */
const LONGEST_WAIT = 200;

/** Calls `action` once what was just drawn is on screen. */
export function afterPaint(action: () => void): void {
  let called = false;
  function once(): void {
    if (called) return;
    called = true;
    action();
  }
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST_WAIT);
}
