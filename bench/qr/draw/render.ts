import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Ink } from './ink.ts';

/** The ink at a point of the picture, in pixels from its upper left corner. */
export type Painting = (x: number, y: number) => Ink;

/**
 * Draws a painting in pixels, each the mean of `fine` x `fine` points: 1 draws hard edges, 4 anti-aliased ones.
 * Opacity weighs the colours as a browser's canvas does when it gives them back without it.
 */
export function render(width: number, height: number, fine: number, inkAt: Painting): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  const points = fine * fine;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let point = 0; point < points; point++) {
        const ink = inkAt(x + ((point % fine) + 0.5) / fine, y + (Math.floor(point / fine) + 0.5) / fine);
        red += ink[0] * ink[3];
        green += ink[1] * ink[3];
        blue += ink[2] * ink[3];
        alpha += ink[3];
      }
      if (alpha === 0) continue;
      data[at] = red / alpha;
      data[at + 1] = green / alpha;
      data[at + 2] = blue / alpha;
      data[at + 3] = alpha / points;
    }
  }
  return { data, width, height };
}
