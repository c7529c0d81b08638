import type { Dice } from '../dice.ts';
import type { Code } from '../encode.ts';

/** Rows and columns of the dark modules. */
export const darkModules = ({ size, isDark }: Code): readonly (readonly [row: number, column: number])[] =>
  Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const).filter(
    ([row, column]) => isDark(row, column),
  );

/** An SVG of that CSS size around shapes in modules, on a light ground that reaches `quiet` modules beyond the code. */
export function svgOf(code: Code, quiet: number, side: number, shapes: string, light = '#fff'): string {
  const box = `${-quiet} ${-quiet} ${code.size + 2 * quiet} ${code.size + 2 * quiet}`;
  const ground = `<rect x="${-quiet}" y="${-quiet}" width="100%" height="100%" fill="${light}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${side}" height="${side}" style="display:block">${ground}${shapes}</svg>`;
}

/** One path, as most libraries write it. */
export function pathOf(code: Code, dice: Dice): string {
  const moves = darkModules(code).map(([row, column]) => `M${column} ${row}h1v1h-1z`);
  return `<path d="${moves.join('')}"${dice.chance(0.5) ? ' shape-rendering="crispEdges"' : ''}/>`;
}

/** A rectangle for each module: seams show between them. */
export const rectsOf = (code: Code) =>
  darkModules(code)
    .map(([row, column]) => `<rect x="${column}" y="${row}" width="1" height="1"/>`)
    .join('');

const isEye = (size: number, row: number, column: number) =>
  (row < 7 && (column < 7 || column >= size - 7)) || (row >= size - 7 && column < 7);

/** Circles, but for the eyes. */
export const circlesOf = (code: Code, radius: number) =>
  darkModules(code)
    .map(([row, column]) =>
      isEye(code.size, row, column)
        ? `<rect x="${column}" y="${row}" width="1.02" height="1.02"/>`
        : `<circle cx="${column + 0.5}" cy="${row + 0.5}" r="${radius}"/>`,
    )
    .join('');
