import { chainOfFrames } from './frame-chain.ts';
import { rectOf } from './plain-dom.ts';

/** Scrolled to where it is seen, as if a person had: only ever on the way to writing. */
export function bringIntoView(element: Element): void {
  const { top, left, bottom, right } = rectOf(element);
  const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  if (isInside && chainOfFrames().holders.length === 0) return;
  Element.prototype.scrollIntoView.call(element, {
    block: 'nearest',
    inline: 'nearest',
    behavior: 'instant',
  });
}
