import type { Box } from '../qr/image.ts';
import { parentOf, rectOf, rootOf } from './plain-dom.ts';

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where this frame stands in the tab's viewport; `undefined` inside a frame of another origin. */
export function frameOffset(): { left: number; top: number } | undefined {
  let left = 0;
  let top = 0;
  let view: Window = window;
  while (view !== view.top) {
    const frame = view.frameElement;
    if (!frame) return undefined;
    const { left: frameLeft, top: frameTop } = frame.getBoundingClientRect();
    left += frameLeft + frame.clientLeft;
    top += frameTop + frame.clientTop;
    view = view.parent;
  }
  return { left, top };
}

const clip = (one: Area, other: Area): Area => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** What surrounds an element, out of shadow roots too. */
export function outerOf(element: Element): Element | undefined {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : undefined;
}

/**
 * How much of an element is in view, 0 to 1: within the viewport, the frames around it as far as we know them, and whatever
 * scrolls or cuts off. What lies over it is not asked for.
 */
export function shareInView(element: Element): number {
  const whole: Area = rectOf(element);
  let seen = whole;
  for (let outer = outerOf(element); outer; outer = outerOf(outer)) {
    const { overflowX, overflowY, position } = getComputedStyle(outer);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      // The root's own overflow is the viewport's.
      if (outer !== document.documentElement && outer !== document.body) seen = clip(seen, rectOf(outer));
    }
    if (position === 'fixed') break;
  }
  let left = 0;
  let top = 0;
  for (let view: Window = window; ; view = view.parent) {
    const edge = { left: -left, top: -top, right: view.innerWidth - left, bottom: view.innerHeight - top };
    seen = clip(seen, edge);
    const frame = view === view.top ? null : view.frameElement;
    if (!frame) break;
    const rect = frame.getBoundingClientRect();
    left += rect.left + frame.clientLeft;
    top += rect.top + frame.clientTop;
  }
  const area = (whole.right - whole.left) * (whole.bottom - whole.top);
  if (area <= 0 || seen.right <= seen.left || seen.bottom <= seen.top) return 0;
  return ((seen.right - seen.left) * (seen.bottom - seen.top)) / area;
}

/** A box of this frame in the tab's viewport, if some of it is in this frame's view. */
export function boxInTab(
  { left, top, width, height }: Box,
  offset: { readonly left: number; readonly top: number } | undefined,
): Box | undefined {
  if (!offset || width <= 0 || height <= 0) return undefined;
  const inView = left + width > 0 && top + height > 0 && left < innerWidth && top < innerHeight;
  return inView ? { left: left + offset.left, top: top + offset.top, width, height } : undefined;
}
