import type { GrayImage } from './image.ts';
import { levelAt, roughLevelAt } from './resample.ts';
import type { Triple } from './triples.ts';

/** Pixels for each module of a straightened code. */
export const MODULE_PIXELS = 4;
const QUIET = 4;
const MAX_SIDE = 800;
/** Modules of so many pixels need no fine resampling. */
const ROUGH_MODULE = 3;

/**
 * The code that three eyes belong to, upright, dark on white, in full contrast, with a quiet zone: what stands around
 * it in the picture is cut off when `isolated`, and kept otherwise (a code seen askew reaches beyond the square).
 */
export function straighten(
  image: GrayImage,
  { corner, right, below, modules }: Triple,
  isolated: boolean,
): GrayImage {
  const scale = Math.max(2, Math.min(MODULE_PIXELS, Math.floor(MAX_SIDE / (modules + 2 * QUIET))));
  const side = (modules + 2 * QUIET) * scale;
  const span = modules - 7;
  const across = { x: (right.x - corner.x) / span, y: (right.y - corner.y) / span };
  const down = { x: (below.x - corner.x) / span, y: (below.y - corner.y) / span };
  const dark = [corner, right, below].map(({ x, y }) => levelAt(image, x, y));
  const light = [corner, right, below].flatMap(({ x, y }) =>
    [-2, 2].map((reach) => levelAt(image, x + reach * across.x, y + reach * across.y)),
  );
  const mean = (levels: readonly number[]) => levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const [from, to] = [mean(dark), mean(light)];
  const gain = Math.abs(to - from) < 1 ? 1 : 190 / (to - from);
  // Between small modules every bit of sharpness counts.
  const level = corner.module < ROUGH_MODULE ? levelAt : roughLevelAt;
  const data = new Uint8ClampedArray(side * side).fill(255);
  for (let row = 0, at = 0; row < side; row++) {
    const v = (row + 0.5) / scale - QUIET;
    for (let column = 0; column < side; column++, at++) {
      const u = (column + 0.5) / scale - QUIET;
      if (isolated && (u < 0 || v < 0 || u > modules || v > modules)) continue;
      const x = corner.x + (u - 3.5) * across.x + (v - 3.5) * down.x;
      const y = corner.y + (u - 3.5) * across.y + (v - 3.5) * down.y;
      data[at] = 32 + gain * (level(image, x, y) - from);
    }
  }
  return { data, width: side, height: side };
}
