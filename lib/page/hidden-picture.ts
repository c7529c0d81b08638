import { shareInView } from './in-view.ts';
import { isCalledCode } from './picture-names.ts';
import { rectOf } from './plain-dom.ts';

/** Below this share of it in view, a code on a screenshot is cut off. */
const ENOUGH = 0.95;
const MIN_SIDE = 80;
const LOAD_LIMIT = 1500;
const FRAME_LIMIT = 300;

/** What the reading leaves in our world for `reveal`. */
export type ReaderWorld = typeof globalThis & { portvaktReveal?: (() => Promise<void>) | undefined };

/** Whether an element is called like a code and not, or not wholly, in view. Icons of codes are none. */
export function isHiddenCode(element: Element): boolean {
  const { width, height } = rectOf(element);
  // A picture that waits to be scrolled to may have no size yet.
  if (width > 0 && Math.max(width, height) < MIN_SIDE) return false;
  return shareInView(element) < ENOUGH && element.checkVisibility() && isCalledCode(element);
}

const within = (limit: number, wait: (done: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    wait(resolve);
    setTimeout(resolve, limit);
  });

const frame = (): Promise<void> =>
  within(FRAME_LIMIT, (done) => {
    requestAnimationFrame(() => {
      done();
    });
  });

/** Scrolls to it at once; resolves after it was loaded, if it waited for that, and drawn. */
export async function revealElement(element: Element): Promise<void> {
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'center', behavior: 'instant' });
  if (element instanceof HTMLImageElement && !element.complete) {
    await within(LOAD_LIMIT, (done) => {
      element.addEventListener('load', done, { once: true });
      element.addEventListener('error', done, { once: true });
    });
  }
  await frame();
  await frame();
}
