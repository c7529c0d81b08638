import type { Point } from './image.ts';

/** A code that a decoder's own error correction accepted. */
export interface QrSymbol {
  readonly text: string;
  /** The corners of the code in the picture, in order around it. */
  readonly corners: readonly Point[];
}

/** Whether a point lies inside a code, or within a module or two of it. */
export function covers({ corners }: QrSymbol, { x, y }: Point): boolean {
  const centre = middle(corners);
  let sign = 0;
  for (let at = 0; at < corners.length; at++) {
    const from = outwards(corners[at], centre);
    const to = outwards(corners[(at + 1) % corners.length], centre);
    const side = Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
    if (sign !== 0 && side !== 0 && side !== sign) return false;
    sign ||= side;
  }
  return corners.length > 2;
}

/** The point a tenth of the way further out: decoders place corners a little differently. */
function outwards(corner: Point | undefined, centre: Point): Point {
  const { x, y } = corner ?? centre;
  return { x: centre.x + 1.1 * (x - centre.x), y: centre.y + 1.1 * (y - centre.y) };
}

function middle(corners: readonly Point[]): Point {
  const count = Math.max(1, corners.length);
  return {
    x: corners.reduce((sum, { x }) => sum + x, 0) / count,
    y: corners.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

/** The upright rectangle around a code. */
export function boundsOf({ corners }: QrSymbol) {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
