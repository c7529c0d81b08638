import type { Box } from '../qr/image.ts';

const MIN_SIDE = 48;
const MAX_SIDE = 1200;
const SVG = 'http://www.w3.org/2000/svg';
const NAMED = /qr|otp|2fa|mfa|barcode|authenticator/i;
const DRAWN = /^(?:img|canvas|svg|video|object|embed|picture)$/;

/** An element that may show a code: about square, neither tiny nor huge. */
export interface Candidate {
  readonly element: Element;
  readonly rank: number;
}

const nameOf = (element: Element): string =>
  `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('alt') ?? ''} ${element.localName}`;

/** The CSS background of an element: the address inside `url(...)`. */
export function backgroundOf(element: Element): string | undefined {
  const found = /url\(["']?([^"')]+)["']?\)/.exec(getComputedStyle(element).backgroundImage);
  return found?.[1];
}

/** Lower ranks first: named ones, then drawn ones; `undefined` for what cannot be a code. */
export function judgeElement(element: Element): Candidate | undefined {
  const name = element.localName;
  const drawn = DRAWN.test(name);
  if (name !== 'svg' && element.namespaceURI === SVG) return undefined;
  const named = NAMED.test(nameOf(element));
  // A background shows on elements that hold nothing else: asking every element for its style would take too long.
  const empty = element.firstElementChild === null && element.textContent.trim() === '';
  if (!drawn && !named && !empty && name !== 'table') return undefined;
  const { width, height } = element.getBoundingClientRect();
  if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) return undefined;
  if (Math.max(width, height) > 1.25 * Math.min(width, height)) return undefined;
  if (drawn) return { element, rank: named ? 0 : name === 'img' ? 2 : 1 };
  if (backgroundOf(element) !== undefined) return { element, rank: named ? 0 : 2 };
  return named || name === 'table' ? { element, rank: 3 } : undefined;
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

/** The element's box in the tab's viewport, if it is in view at all. */
export function boxOf(element: Element, offset: { left: number; top: number } | undefined): Box | undefined {
  if (!offset) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const inView = left + width > 0 && top + height > 0 && left < innerWidth && top < innerHeight;
  return inView ? { left: left + offset.left, top: top + offset.top, width, height } : undefined;
}
