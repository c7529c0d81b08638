import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Code } from '../encode.ts';

/** How much of the pixel `at` a module from `start` covers, along one axis. */
const overlap = (at: number, start: number, module: number) =>
  Math.max(0, Math.min(at + 1, start + module) - Math.max(at, start));

/**
 * A code of black rectangles drawn one by one at fractional places, as SVG does: where two meet, each covers its part
 * of the pixel and a light seam stays between them.
 */
export function drawSeams(code: Code, module: number, quiet: number): RgbaImage {
  const side = Math.ceil((code.size + 2 * quiet) * module);
  const light = new Float32Array(side * side).fill(255);
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (!code.isDark(row, column)) continue;
      const top = (row + quiet) * module;
      const left = (column + quiet) * module;
      for (let y = Math.floor(top); y < Math.min(side, top + module); y++) {
        for (let x = Math.floor(left); x < Math.min(side, left + module); x++) {
          const covered = overlap(y, top, module) * overlap(x, left, module);
          light[y * side + x] = (light[y * side + x] ?? 0) * (1 - covered);
        }
      }
    }
  }
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  light.forEach((value, pixel) => data.fill(value, pixel * 4, pixel * 4 + 3));
  return { data, width: side, height: side };
}
