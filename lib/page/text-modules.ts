import { findCodeGrid, type ModuleGrid } from './find-code-grid.ts';

/** Characters that stand for modules: what the upper left, upper right, lower left, lower right of each is. */
const QUARTERS: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ['\u2588', [1, 1, 1, 1]],
  ['\u2593', [1, 1, 1, 1]],
  ['\u2592', [1, 1, 1, 1]],
  ['\u2580', [1, 1, 0, 0]],
  ['\u2584', [0, 0, 1, 1]],
  ['\u258c', [1, 0, 1, 0]],
  ['\u2590', [0, 1, 0, 1]],
  ['\u2596', [0, 0, 1, 0]],
  ['\u2597', [0, 0, 0, 1]],
  ['\u2598', [1, 0, 0, 0]],
  ['\u259d', [0, 1, 0, 0]],
  ['\u2599', [1, 0, 1, 1]],
  ['\u259a', [1, 0, 0, 1]],
  ['\u259b', [1, 1, 1, 0]],
  ['\u259c', [1, 1, 0, 1]],
  ['\u259e', [0, 1, 1, 0]],
  ['\u259f', [0, 1, 1, 1]],
]);
const FULL = /^[\u2588\u2593\u2592#@X*\u25a0\u25fc\u2b1b\u{1f533}]$/u;
/** Invisible, and no module. */
const SKIPPED = /\ufe0f|\u200b|\u200d|\u2060|\r|\t/g;
const MAX_LENGTH = 80_000;
const MAX_SIDE = 400;
/** The shortest code is 21 modules high, four in a line of dots. */
const MIN_LINES = 6;

/** A line of seven dark modules is in every code; what has none of it needs no closer look. */
export const MAY_HOLD_MODULES =
  /[\u2580-\u259f][\u2580-\u259f \u00a0]{2}|[\u2588\u2593\u25a0\u25fc\u2b1b]{3}|[\u2800-\u28ff]{4}|[#@X*]{7}/;

function gridOf(
  lines: readonly (readonly string[])[],
  across: number,
  down: number,
  isDark: (character: string, x: number, y: number) => number,
): ModuleGrid {
  const columns = Math.min(MAX_SIDE, Math.max(...lines.map(({ length }) => length)));
  const width = columns * across;
  const height = Math.min(MAX_SIDE, lines.length) * down;
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const line = lines[Math.floor(y / down)] ?? [];
    for (let x = 0; x < width; x++) {
      const character = line[Math.floor(x / across)] ?? ' ';
      dark[y * width + x] = isDark(character, x % across, y % down);
    }
  }
  return { width, height, dark };
}

/** Every `step`th column, from the first that is not like the one before it: modules two characters wide. */
function everySecond({ width, height, dark }: ModuleGrid, from: number): ModuleGrid {
  const half = Math.floor((width - from) / 2);
  const kept = new Uint8Array(half * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < half; x++) kept[y * half + x] = dark[y * width + from + 2 * x] ?? 0;
  }
  return { width: half, height, dark: kept };
}

const inQuarters = (character: string, x: number, y: number): number =>
  QUARTERS.get(character)?.[y * 2 + x] ?? 0;
const inHalves = (character: string, _: number, y: number): number => inQuarters(character, 0, y);
const inWhole = (character: string): number => (FULL.test(character) ? 1 : 0);
/** Braille patterns: dots 1 to 8 are the bits of the character (Unicode, 2800 to 28FF). */
const DOTS = [0, 3, 1, 4, 2, 5, 6, 7];
const inDots = (character: string, x: number, y: number): number =>
  ((((character.codePointAt(0) ?? 0x2800) - 0x2800) & 0xff) >> (DOTS[y * 2 + x] ?? 0)) & 1;

/** The code drawn in a block of text: full, half or quarter blocks, dots, one or two characters to a module. */
export function readTextModules(text: string): ModuleGrid | undefined {
  if (text.length > MAX_LENGTH || !MAY_HOLD_MODULES.test(text)) return undefined;
  const lines = text
    .replaceAll(SKIPPED, '')
    .split('\n')
    .map((line) => Array.from(line));
  if (lines.length < MIN_LINES) return undefined;
  if (/[\u2801-\u28ff]/.test(text)) {
    const blank = lines.map((line) =>
      line.map((character) => (/[\u2800-\u28ff]/.test(character) ? character : '\u2800')),
    );
    return findCodeGrid(gridOf(blank, 2, 4, inDots));
  }
  if (/[\u258c\u2590\u2596-\u259f]/.test(text)) return findCodeGrid(gridOf(lines, 2, 2, inQuarters));
  if (/[\u2580\u2584]/.test(text)) return findCodeGrid(gridOf(lines, 1, 2, inHalves));
  const whole = gridOf(lines, 1, 1, inWhole);
  return findCodeGrid(whole) ?? findCodeGrid(everySecond(whole, 0)) ?? findCodeGrid(everySecond(whole, 1));
}
