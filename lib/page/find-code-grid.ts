/** Dark and light modules, row by row. Beyond its edges all is light. */
export interface ModuleGrid {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

const EYE = 7;
/** Modules of an eye that may be wrong: marks and typing errors. */
const SLACK = 2;
const MIN_SIZE = 21;
const MAX_SIZE = 177;
const MAX_EYES = 300;

/** The eye as it is drawn: dark ring, light ring, dark heart (ISO/IEC 18004, 6.3.3). */
const isDarkInEye = (x: number, y: number): boolean => {
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring !== 2;
};

function isEyeAt({ width, dark }: ModuleGrid, left: number, top: number, inverted: boolean): boolean {
  let wrong = 0;
  for (let y = 0; y < EYE; y++) {
    for (let x = 0; x < EYE; x++) {
      const isDark = (dark[(top + y) * width + left + x] === 1) !== inverted;
      if (isDark !== isDarkInEye(x, y) && ++wrong > SLACK) return false;
    }
  }
  return true;
}

/**
 * The code in a grid of modules, cut out exactly, dark as dark whichever way it was drawn; `undefined` where three eyes do
 * not stand as they do in a code. Prose and drawings never do.
 */
export function findCodeGrid(grid: ModuleGrid): ModuleGrid | undefined {
  return findOne(grid, false) ?? findOne(grid, true);
}

function findOne(grid: ModuleGrid, inverted: boolean): ModuleGrid | undefined {
  const eyes: { x: number; y: number }[] = [];
  for (let y = 0; y + EYE <= grid.height; y++) {
    for (let x = 0; x + EYE <= grid.width; x++) {
      if (isEyeAt(grid, x, y, inverted)) eyes.push({ x, y });
      if (eyes.length > MAX_EYES) return undefined;
    }
  }
  for (const { x, y } of eyes) {
    for (const right of eyes) {
      const size = right.x - x + EYE;
      if (right.y !== y || size < MIN_SIZE || size > MAX_SIZE || (size - MIN_SIZE) % 4 !== 0) continue;
      if (eyes.some((below) => below.x === x && below.y === y + size - EYE))
        return cut(grid, x, y, size, inverted);
    }
  }
  return undefined;
}

function cut(
  { width, height, dark }: ModuleGrid,
  left: number,
  top: number,
  size: number,
  inverted: boolean,
): ModuleGrid {
  const inner = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const inside = left + x < width && top + y < height;
      const isDark = inside && (dark[(top + y) * width + left + x] === 1) !== inverted;
      inner[y * size + x] = isDark ? 1 : 0;
    }
  }
  return { width: size, height: size, dark: inner };
}
