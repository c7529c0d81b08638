import type { GrayImage, Point } from './image.ts';
import type { Triple } from './triples.ts';

/** Modules a side may be wrong by, as the distances tell it; the last where the eyes are torn. */
const NEIGHBOURS = [0, -4, 4, -8, 8] as const;
const NEAREST = NEIGHBOURS.slice(0, 3);

/** How far a triple's timing patterns alternate, and with how many modules on a side they do so best. */
export interface Timing {
  readonly modules: number;
  /** 1 for alternating dark and light between every two modules, 0 for chance, less for the contrary. */
  readonly score: number;
}

/**
 * ISO/IEC 18004, 6.3.5: between two eyes runs a line of single modules, dark and light by turns. Cheap to look at,
 * and chance eyes seldom have it. With `isTorn` a side may be wrong by eight modules, else by four.
 */
export function timingOf(gray: GrayImage, triple: Triple, isTorn: boolean): Timing {
  let best: Timing = { modules: triple.modules, score: -1 };
  for (const change of isTorn ? NEIGHBOURS : NEAREST) {
    const modules = triple.modules + change;
    if (modules < 21 || modules > 177) continue;
    const { corner, right, below } = triple;
    const score = Math.min(
      1,
      lineScore(gray, corner, right, below, modules) + lineScore(gray, corner, below, right, modules),
    );
    if (score > best.score) best = { modules, score };
  }
  return best;
}

/** Half of the score: the line three modules beside the centres of two eyes, on the side of the third. */
function lineScore(gray: GrayImage, from: Point, to: Point, third: Point, modules: number): number {
  const span = modules - 7;
  const along = { x: (to.x - from.x) / span, y: (to.y - from.y) / span };
  const aside = { x: (third.x - from.x) / span, y: (third.y - from.y) / span };
  let alike = 0;
  let change = 0;
  let steps = 0;
  let before: number | undefined;
  for (let module = 4; module <= span - 4; module++) {
    const level = levelNear(
      gray,
      from.x + module * along.x + 3 * aside.x,
      from.y + module * along.y + 3 * aside.y,
    );
    const sign = module % 2 === 0 ? 1 : -1;
    if (before !== undefined) {
      change += sign * (level - before);
      alike += Math.abs(level - before);
      steps++;
    }
    before = level;
  }
  // Flat areas alternate by nothing but noise.
  return alike < 4 * steps ? 0 : Math.abs(change) / alike / 2;
}

function levelNear({ data, width, height }: GrayImage, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  return data[row * width + column] ?? 0;
}
