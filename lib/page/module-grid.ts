import { blankCanvas } from './paint.ts';
import { allWithin, childCountOf, nameOf, rectOf, textOf } from './plain-dom.ts';

/** The smallest code has 21 rows (ISO/IEC 18004, version 1), the largest 177. */
const MIN_ROWS = 21;
const MIN_CELLS = 150;
const MAX_CELLS = 36_000;
/** Captions and screen readers' words. */
const MAX_TEXT = 120;
const WIDTH = 640;
const MAX_SCALE = 4;
const CELLS_AT = 64;
const MAX_LENGTH = 1600;
/** Dark modules alone may leave out a light edge. */
const SQUARE = 1.3;
const SEE_THROUGH = /^(?:transparent|rgba\(.*, 0\)|.*\/ 0\))$/;

/** Whether an element's children may be the modules of a code, or rows of them. Cheap: colours are not asked for. */
export function mayBeGrid(element: Element): boolean {
  const children = childCountOf(element);
  if (children < MIN_ROWS) {
    if (nameOf(element) !== 'table' || children === 0) return false;
  }
  const cells = allWithin(element).length;
  if (cells < MIN_CELLS || cells > MAX_CELLS) return false;
  // Rows of a table stand in its body: the table is the grid, not its parts.
  if (/^(?:tbody|thead|tfoot|tr|ul|ol|select|datalist|svg|g|defs|head|body|html)$/.test(nameOf(element)))
    return false;
  return textOf(element).trim().length <= MAX_TEXT;
}

interface Cell {
  readonly rect: DOMRect;
  readonly colour: string;
}

/** Draws the background colours of everything within an element, by its boxes: tables, rows, grids, floats alike. */
export function paintGrid(element: Element, isLate: () => boolean): HTMLCanvasElement | undefined {
  const cells: Cell[] = [];
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let turn = 0;
  for (const cell of [element, ...allWithin(element)]) {
    if (turn++ % CELLS_AT === 0 && isLate()) return undefined;
    const rect = rectOf(cell);
    if (rect.width === 0 || rect.height === 0) continue;
    const { backgroundColor, visibility, opacity } = getComputedStyle(cell);
    if (SEE_THROUGH.test(backgroundColor) || visibility !== 'visible' || opacity === '0') continue;
    cells.push({ rect, colour: backgroundColor });
    // Rows and what is around them may be as wide as the page.
    if (childCountOf(cell) > 0) continue;
    edges.left = Math.min(edges.left, rect.left);
    edges.top = Math.min(edges.top, rect.top);
    edges.right = Math.max(edges.right, rect.right);
    edges.bottom = Math.max(edges.bottom, rect.bottom);
  }
  if (cells.length < MIN_ROWS) return undefined;
  return paintCells(cells, edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top);
}

function paintCells(
  cells: readonly Cell[],
  left: number,
  top: number,
  width: number,
  height: number,
): HTMLCanvasElement | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (!(short >= MIN_ROWS) || long > MAX_LENGTH || long > SQUARE * short) return undefined;
  const scale = Math.max(1, Math.min(MAX_SCALE, WIDTH / width));
  const made = blankCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  if (!made) return undefined;
  for (const { rect, colour } of cells) {
    // Both edges are rounded, so that neighbours meet.
    const x = Math.round((rect.left - left) * scale);
    const y = Math.round((rect.top - top) * scale);
    const [right, bottom] = [(rect.right - left) * scale, (rect.bottom - top) * scale];
    made.context.fillStyle = colour;
    made.context.fillRect(x, y, Math.round(right) - x, Math.round(bottom) - y);
  }
  return made.canvas;
}
