import type { Darkness } from './darkness.ts';

/** A finder pattern (one of the three eyes of a code): its centre, and the size of a module, in pixels. */
export interface Finder {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  /** Dark on light, as usual, or the inverse. */
  readonly isDark: boolean;
  /** How many scan lines saw it. */
  readonly seen: number;
}

type Found = { -readonly [Key in keyof Finder]: Finder[Key] };

const MAX_FOUND = 256;
const DIRECTIONS = Array.from({ length: 16 }, (_, turn) => (turn * Math.PI) / 8).map((angle) => ({
  x: Math.cos(angle),
  y: Math.sin(angle),
}));
/** How far the side of a square is from its centre on the mean of all directions, in half sides. */
const MEAN_REACH = 1.122;

/**
 * ISO/IEC 18004, 6.3.3: light, three times dark, light; around it dark again. The outermost ring is not measured:
 * without a quiet zone it runs into whatever stands beside the code.
 */
function isEye(a: number, b: number, c: number, d: number, e: number): boolean {
  const module = (b + c + d) / 5;
  const slack = 0.6 * module + 0.35;
  return (
    c >= 2 &&
    Math.abs(c - 3 * module) <= 1.4 * slack &&
    Math.abs(b - module) <= slack &&
    Math.abs(d - module) <= slack &&
    a >= 0.4 * module &&
    e >= 0.4 * module
  );
}

/** The middle of the dark run and the module along the column through a point; `undefined` where it is no eye. */
function measureColumn({ dark, width, height }: Darkness, x: number, y: number) {
  const middle = dark[y * width + x] ?? 0;
  const runs = [0, 0, 0, 0, 0];
  let bottom = y;
  for (const direction of [-1, 1]) {
    let row = direction < 0 ? y : y + 1;
    for (let step = 0; step < 3; step++) {
      const wanted = step === 1 ? 1 - middle : middle;
      const slot = 2 + direction * step;
      while (row >= 0 && row < height && dark[row * width + x] === wanted) {
        runs[slot] = (runs[slot] ?? 0) + 1;
        row += direction;
      }
      if (direction > 0 && step === 0) bottom = row;
    }
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = runs;
  return isEye(a, b, c, d, e) ? { centre: bottom - c / 2 - 0.5, module: (b + c + d) / 5 } : undefined;
}

/** The module as all directions see it, or `undefined` where too few see dark, light, dark. */
function measureAround({ dark, width, height }: Darkness, x: number, y: number, module: number) {
  const middle = dark[Math.round(y) * width + Math.round(x)];
  let good = 0;
  let sum = 0;
  for (const direction of DIRECTIONS) {
    let first = 0;
    let second = 0;
    for (let reach = 0.5; reach <= 4.4 * module; reach += 0.5) {
      const column = Math.round(x + reach * direction.x);
      const row = Math.round(y + reach * direction.y);
      if (column < 0 || row < 0 || column >= width || row >= height) break;
      const isMiddle = dark[row * width + column] === middle;
      if (first === 0 && !isMiddle) first = reach;
      if (first > 0 && isMiddle) {
        second = reach;
        break;
      }
    }
    if (first < 0.9 * module || second < 1.7 * module) continue;
    good++;
    sum += first + second;
  }
  return good >= 13 ? sum / good / (4 * MEAN_REACH) : undefined;
}

function remember(found: Found[], one: Finder): void {
  const known = found.find(
    (other) =>
      other.isDark === one.isDark &&
      Math.hypot(other.x - one.x, other.y - one.y) < 2 * Math.max(one.module, 1),
  );
  if (!known) {
    if (found.length < MAX_FOUND) found.push({ ...one });
    return;
  }
  const mean = (before: number, now: number) => (before * known.seen + now) / (known.seen + 1);
  known.x = mean(known.x, one.x);
  known.y = mean(known.y, one.y);
  known.module = mean(known.module, one.module);
  known.seen++;
}

/** Finder patterns of dark-on-light and light-on-dark codes, turned any way. Linear in the pixels. */
export function findFinders(map: Darkness, step: number): readonly Finder[] {
  const { dark, width, height } = map;
  const found: Found[] = [];
  for (let y = 0; y < height; y += step) {
    const row = y * width;
    let [a, b, c, d] = [0, 0, 0, 0];
    let start = 0;
    let before = dark[row];
    for (let x = 1; x <= width; x++) {
      // Beyond the end of the line is another colour.
      const now = x < width ? dark[row + x] : 2;
      if (now === before) continue;
      before = now;
      const run = x - start;
      start = x;
      if (a > 0 && isEye(a, b, c, d, run)) {
        const centre = x - run - d - c / 2 - 0.5;
        const column = measureColumn(map, Math.round(centre), y);
        const rowModule = (b + c + d) / 5;
        if (column && column.module < 1.7 * rowModule && rowModule < 1.7 * column.module) {
          const module = measureAround(map, centre, column.centre, (rowModule + column.module) / 2);
          const isDark = dark[row + Math.round(centre)] === 1;
          if (module) remember(found, { x: centre, y: column.centre, module, isDark, seen: 1 });
        }
      }
      a = b;
      b = c;
      c = d;
      d = run;
    }
  }
  return found;
}
