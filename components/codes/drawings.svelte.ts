import { afterPaint } from '../ui/after-paint.ts';

let isPainted = $state(false);
let isAsked = false;

/**
 * False until the page has been painted once: each drawing costs the browser some milliseconds, which the first code
 * does not have to wait for.
 */
export function mayDraw(): boolean {
  if (!isAsked) {
    isAsked = true;
    afterPaint(() => (isPainted = true));
  }
  return isPainted;
}
