import type { GrayImage } from './image.ts';
import { halve } from './resample.ts';

/** What is darker than its surroundings: 1 for dark, 0 for light, one byte for each pixel. */
export interface Darkness {
  readonly dark: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Levels below the mean that count as dark: flat areas with a little noise stay light. */
const BIAS = 1.5;
/** Half the side of the square a pixel is compared with, in blocks of 4 pixels: wider than an eye of 6-pixel modules. */
const RADIUS = 5;

/** Each pixel against the mean of what is around it: contrast of a few levels is enough, anywhere on the page. */
export function darkness(image: GrayImage): Darkness {
  const { data, width, height } = image;
  const dark = new Uint8Array(data.length);
  const blocks = means(halve(halve(image)));
  const line = new Float32Array(width);
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 4 === 0) {
      const start = Math.min(blocks.height - 1, y >> 2) * blocks.width;
      for (let x = 0; x < width; x++)
        line[x] = (blocks.means[start + Math.min(blocks.width - 1, x >> 2)] ?? 0) - BIAS;
    }
    for (let x = 0; x < width; x++, at++) dark[at] = (data[at] ?? 0) < (line[x] ?? 0) ? 1 : 0;
  }
  return { dark, width, height };
}

/** The mean of the square around every pixel. */
function means({ data, width, height }: GrayImage) {
  const result = new Float32Array(data.length);
  const columns = new Int32Array(width);
  const add = (y: number, sign: number) => {
    if (y < 0 || y >= height) return;
    for (let x = 0, at = y * width; x < width; x++, at++)
      columns[x] = (columns[x] ?? 0) + sign * (data[at] ?? 0);
  };
  for (let y = 0; y < RADIUS; y++) add(y, 1);
  for (let y = 0, at = 0; y < height; y++) {
    add(y + RADIUS, 1);
    add(y - RADIUS - 1, -1);
    const rows = Math.min(height - 1, y + RADIUS) - Math.max(0, y - RADIUS) + 1;
    let sum = 0;
    for (let x = 0; x < Math.min(RADIUS, width); x++) sum += columns[x] ?? 0;
    for (let x = 0; x < width; x++, at++) {
      if (x + RADIUS < width) sum += columns[x + RADIUS] ?? 0;
      if (x > RADIUS) sum -= columns[x - RADIUS - 1] ?? 0;
      result[at] = sum / (rows * (Math.min(width - 1, x + RADIUS) - Math.max(0, x - RADIUS) + 1));
    }
  }
  return { means: result, width, height };
}
