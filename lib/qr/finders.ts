import { otsuThreshold } from './enhance.ts';
import type { GrayImage } from './image.ts';

/** A finder pattern (one of the three eyes of a code): its centre and the size of a module, in pixels. */
export interface Finder {
  x: number;
  y: number;
  module: number;
  /** How many scan lines saw it. */
  seen: number;
}

const MAX_FINDERS = 48;
/** ISO/IEC 18004, 6.3.3: dark, light, dark, light, dark (or the inverse) in the proportion 1:1:3:1:1. */
function isEye(a: number, b: number, c: number, d: number, e: number): boolean {
  const module = (a + b + c + d + e) / 7;
  if (module < 0.9) return false;
  const slack = module * (module < 2 ? 0.75 : 0.5);
  return (
    Math.abs(c - 3 * module) <= 1.5 * slack &&
    Math.abs(a - module) <= slack &&
    Math.abs(b - module) <= slack &&
    Math.abs(d - module) <= slack &&
    Math.abs(e - module) <= slack
  );
}

/** The five runs through a point along a column, from the middle outwards; `undefined` where it is no eye. */
function measureColumn(dark: Uint8Array, width: number, height: number, x: number, y: number) {
  const middle = dark[y * width + x];
  const runs = [0, 0, 0, 0, 0];
  let bottom = y;
  for (const direction of [-1, 1]) {
    let row = direction < 0 ? y : y + 1;
    for (const step of [0, 1, 2]) {
      const wanted = step === 1 ? 1 - (middle ?? 0) : middle;
      const slot = 2 + direction * step;
      while (row >= 0 && row < height && dark[row * width + x] === wanted) {
        runs[slot] = (runs[slot] ?? 0) + 1;
        row += direction;
      }
      if (direction > 0 && step === 0) bottom = row;
    }
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = runs;
  return isEye(a, b, c, d, e) ? { centre: bottom - c / 2, length: a + b + c + d + e } : undefined;
}

function remember(found: Finder[], x: number, y: number, module: number): void {
  const known = found.find(
    (one) =>
      Math.abs(one.x - x) < 3 * module && Math.abs(one.y - y) < 3 * module && one.module < module * 1.6,
  );
  if (!known) {
    found.push({ x, y, module, seen: 1 });
    return;
  }
  known.x = (known.x * known.seen + x) / (known.seen + 1);
  known.y = (known.y * known.seen + y) / (known.seen + 1);
  known.module = (known.module * known.seen + module) / (known.seen + 1);
  known.seen++;
}

/** Finder patterns of dark-on-light and light-on-dark codes, the surest first. Linear in the pixels. */
export function findFinders(image: GrayImage): readonly Finder[] {
  const { width, height } = image;
  const threshold = otsuThreshold(image);
  const dark = Uint8Array.from(image.data, (value) => (value > threshold ? 0 : 1));
  const found: Finder[] = [];
  const step = height > 600 ? 2 : 1;
  for (let y = 0; y < height; y += step) {
    const row = y * width;
    let [a, b, c, d] = [0, 0, 0, 0];
    let start = 0;
    for (let x = 1; x <= width; x++) {
      if (x < width && dark[row + x] === dark[row + x - 1]) continue;
      const run = x - start;
      start = x;
      if (a > 0 && isEye(a, b, c, d, run)) {
        const length = a + b + c + d + run;
        const centre = x - run - d - c / 2;
        const column = measureColumn(dark, width, height, Math.floor(centre), y);
        if (column && Math.abs(column.length - length) <= 0.4 * length && found.length < 4 * MAX_FINDERS) {
          remember(found, centre, column.centre, (length + column.length) / 14);
        }
      }
      a = b;
      b = c;
      c = d;
      d = run;
    }
  }
  return found.sort((one, other) => other.seen - one.seen).slice(0, MAX_FINDERS);
}
