import type { Box } from '../qr/image.ts';
import { cssPicturesOf } from './css-pictures.ts';
import { drawCssPicture, drawElement, drawMovie, drawObject } from './draw-picture.ts';
import { mayBeGrid, paintGrid } from './module-grid.ts';
import { toPng } from './paint.ts';
import { isNamedCode } from './picture-names.ts';
import {
  allWithin,
  attributeOf,
  childCountOf,
  firstChildOf,
  namespaceOf,
  nameOf,
  rectOf,
  textOf,
} from './plain-dom.ts';
import { paintShadows } from './shadow-modules.ts';

/** Something that may show a code. */
export interface Candidate {
  readonly element: Element;
  /** Lower ones are read first. */
  readonly rank: number;
  /** Its own pixels as a PNG on white; `undefined` where only a screenshot can show them. */
  draw(isLate: () => boolean): Promise<string | undefined>;
  /** Named like a code, but what it shows is drawn by what is in it: of use for a screenshot only. */
  readonly container?: true;
  /** Where it stands in this frame, if not where its element does. */
  readonly box?: Box;
}

const MIN_SIDE = 48;
const MAX_SIDE = 1600;
/** Pictures longer than this are no single code; those between may have a caption under it. */
const SQUARE = 1.25;
const OBLONG = 2.5;
/** Boxes as wide as the page, with a picture set or modules drawn somewhere in them. */
const STRIP = 30;
const SVG = 'http://www.w3.org/2000/svg';

/** Elements that draw: what each is read by. Those in an SVG are read with it, its own pictures apart. */
function drawnBy(element: Element, name: string): Candidate['draw'] | undefined {
  if (namespaceOf(element) === SVG) {
    return name === 'svg' || name === 'image' ? () => drawElement(element) : undefined;
  }
  if (name === 'img' || name === 'canvas') return () => drawElement(element);
  if (name === 'video') return () => drawMovie(element);
  if (name === 'object' || name === 'embed') return () => drawObject(element);
  if (name === 'input' && attributeOf(element, 'type') === 'image') return () => drawObject(element);
  return undefined;
}

const RANKS: Readonly<Record<string, number>> = { svg: 2, canvas: 2, image: 3, video: 5 };

/** Elements left of the grid that was judged last: its modules are no codes themselves, unless they draw. */
export interface Judging {
  modulesLeft: number;
}

/** `undefined` for what cannot be a code: by its kind, then by its size and shape, only then by what it shows. */
export function judgeElement(element: Element, judging: Judging): Candidate | undefined {
  const name = nameOf(element);
  const drawn = drawnBy(element, name);
  const isModule = judging.modulesLeft > 0;
  if (isModule) judging.modulesLeft--;
  if (!drawn && (isModule || namespaceOf(element) === SVG)) return undefined;
  const named = isNamedCode(element);
  // A background shows on elements that hold nothing else: asking every element for its style would take too long.
  const empty = firstChildOf(element) === null && textOf(element).trim() === '';
  const isGrid = !drawn && !empty && mayBeGrid(element);
  if (!drawn && !isGrid && !empty && !named) return undefined;
  const { width, height } = rectOf(element);
  if (!drawn && empty && isTiny(width, height)) return judgeShadows(element, named);
  const waits = name === 'img' && named && !(element as HTMLImageElement).complete;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const longest = !drawn && (empty || isGrid) ? STRIP : OBLONG;
  if (!waits && (short < MIN_SIDE || long > MAX_SIDE || long > longest * short)) return undefined;
  const isSquare = long <= SQUARE * short;
  const rank = (named ? 0 : 3) + (isSquare ? 0 : 4);
  if (drawn) return { element, rank: named ? rank : rank - 3 + (RANKS[name] ?? 3), draw: drawn };
  if (isGrid) {
    judging.modulesLeft = allWithin(element).length;
    return { element, rank: named ? 0 : 2, draw: (isLate) => Promise.resolve(drawModules(element, isLate)) };
  }
  return judgeBackground(element, rank, named);
}

const isTiny = (width: number, height: number): boolean => Math.max(width, height) < MIN_SIDE && width > 0;

function judgeShadows(element: Element, named: boolean): Candidate | undefined {
  const shadows = paintShadows(element);
  if (!shadows) return undefined;
  return {
    element,
    rank: named ? 0 : 3,
    box: shadows.box,
    draw: () => Promise.resolve(toPng(shadows.canvas)),
  };
}

function judgeBackground(element: Element, rank: number, named: boolean): Candidate | undefined {
  const pictures = cssPicturesOf(element, named || childCountOf(element) === 0);
  if (pictures.length > 0) return { element, rank, draw: () => drawCssPicture(element, pictures) };
  // Named, but holding something else: that is judged by itself, this is for a screenshot.
  return named && rank === 0
    ? { element, rank: 6, container: true, draw: () => Promise.resolve(undefined) }
    : undefined;
}

function drawModules(element: Element, isLate: () => boolean): string | undefined {
  const canvas = paintGrid(element, isLate);
  return canvas && toPng(canvas);
}
