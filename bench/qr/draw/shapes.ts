import type { Code } from '../encode.ts';

/** Whether a point, in modules from the code's upper left corner and inside of it, is on a dark shape. */
export type Shape = (x: number, y: number) => boolean;

const EYE = 7;

/** The upper left corner of the eye the module belongs to, if it belongs to one. */
function eyeAt(
  size: number,
  row: number,
  column: number,
): readonly [row: number, column: number] | undefined {
  const last = size - EYE;
  if (row < EYE && column < EYE) return [0, 0];
  if (row < EYE && column >= last) return [0, last];
  if (row >= last && column < EYE) return [last, 0];
  return undefined;
}

export function squares({ isDark }: Code): Shape {
  return (x, y) => isDark(Math.floor(y), Math.floor(x));
}

/** Dots for modules; the eyes stay square, as generators that draw dots leave them. `radius` in modules. */
export function dots(code: Code, radius: number): Shape {
  return (x, y) => {
    const row = Math.floor(y);
    const column = Math.floor(x);
    if (!code.isDark(row, column)) return false;
    if (eyeAt(code.size, row, column)) return true;
    return Math.hypot(x - column - 0.5, y - row - 0.5) <= radius;
  };
}

/** A square of half the side `half` around 0, its corners of that radius. */
function isInRounded(x: number, y: number, half: number, radius: number): boolean {
  const beyondX = Math.abs(x) - (half - radius);
  const beyondY = Math.abs(y) - (half - radius);
  if (beyondX > radius || beyondY > radius) return false;
  return beyondX <= 0 || beyondY <= 0 || Math.hypot(beyondX, beyondY) <= radius;
}

/** Modules whose free corners are round, and eyes drawn as rings. `radius` in modules, up to 0.5; `eye` 0 (square) to 1 (circle). */
export function rounded(code: Code, radius: number, eye: number): Shape {
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < code.size && column < code.size && code.isDark(row, column);
  return (x, y) => {
    const row = Math.floor(y);
    const column = Math.floor(x);
    const corner = eyeAt(code.size, row, column);
    if (corner) {
      const [fromY, fromX] = [y - corner[0] - 3.5, x - corner[1] - 3.5];
      const isRing = isInRounded(fromX, fromY, 3.5, 3.5 * eye) && !isInRounded(fromX, fromY, 2.5, 2.5 * eye);
      return isRing || isInRounded(fromX, fromY, 1.5, 1.5 * eye);
    }
    if (!isDark(row, column)) return false;
    const fromX = x - column - 0.5;
    const fromY = y - row - 0.5;
    const beside = isDark(row, column + Math.sign(fromX));
    const above = isDark(row + Math.sign(fromY), column);
    return beside || above || isInRounded(fromX, fromY, 0.5, radius);
  };
}
