import { decodeByJsQr } from './decode-jsqr.ts';
import { decodeSmall } from './decode-small.ts';
import type { Finder } from './finders.ts';
import type { GrayImage, Point } from './image.ts';
import { likelyTriples, type Likely, type Search } from './likely-triples.ts';
import type { Reading } from './reading.ts';
import { deblur, soften } from './sharpen.ts';
import { straighten } from './straighten.ts';
import { covers, type QrSymbol } from './symbol.ts';

/** A timing pattern and a square as good as these are a code's: what does not decode at once is softened. */
const SURE_TIMING = 0.95;
const SURE_ERROR = 0.35;

/** Modules of so few pixels are missed by half of one: where the eyes were seen is not exact enough. */
const TINY_MODULE = 2;
const STEPS_ASIDE: readonly Point[] = [-0.3, 0, 0.3].flatMap((x) => [-0.3, 0, 0.3].map((y) => ({ x, y })));

export interface TripleEffort extends Search {
  /** Triples tried at most. */
  readonly triples: number;
  /** Also the attempts for codes that are blurred, dotted or askew. */
  readonly hard: boolean;
}

/** What is left where no code was read. */
export interface Evidence {
  /** Finder patterns that no code explains. */
  readonly eyes: number;
  /** Three of them look like a code's. */
  readonly isDoubtful: boolean;
}

/**
 * Codes by their finder patterns: each three that may belong together are straightened and decoded, where no code was
 * found yet.
 */
export async function readTriples(
  gray: GrayImage,
  reading: Reading,
  effort: TripleEffort,
): Promise<Evidence> {
  const isFree = (place: Point) => !reading.symbols.some((one) => covers(one, place));
  const { eyes, triples } = likelyTriples(gray, effort, isFree);
  let tried = 0;
  let isDoubtful = false;
  for (const triple of triples) {
    if (tried >= effort.triples || reading.isOver()) break;
    const { corner, right, below, inImage } = triple;
    if (![corner, right, below].every((eye) => isFree(inImage(eye)))) continue;
    tried++;
    const text = await decodeTriple(triple, reading, effort.hard);
    if (text === undefined) isDoubtful ||= triple.error <= SURE_ERROR;
    else reading.take({ text, corners: cornersOf(triple).map(inImage) });
  }
  return { eyes, isDoubtful };
}

async function decodeTriple(triple: Likely, reading: Reading, hard: boolean): Promise<string | undefined> {
  for (const isolated of hard ? [true, false] : [true]) {
    const upright = straighten(triple.picture, triple, isolated);
    const isSure = triple.score >= SURE_TIMING && triple.error <= SURE_ERROR;
    const text = await decodeUpright(upright, reading, hard || isSure);
    if (text !== undefined || !(hard || isSure)) return text;
    for (const better of [() => soften(upright, 1), ...(hard ? [() => deblur(upright, 1, 4)] : [])]) {
      if (reading.isOver()) return undefined;
      const found = await decodeUpright(better(), reading, true);
      if (found !== undefined) return found;
    }
    const last = hard ? await decodeByJsQr(upright) : undefined;
    if (last) return last.text;
    if (!isolated || !hard || triple.corner.module > TINY_MODULE) continue;
    for (const { x, y } of STEPS_ASIDE) {
      const [symbol] = await reading.decode(straighten(triple.picture, moved(triple, x, y), true));
      if (symbol) return symbol.text;
    }
  }
  return undefined;
}

/** The same three eyes a part of a pixel further. */
function moved(triple: Likely, x: number, y: number): Likely {
  const move = (eye: Finder): Finder => ({ ...eye, x: eye.x + x, y: eye.y + y });
  return { ...triple, corner: move(triple.corner), right: move(triple.right), below: move(triple.below) };
}

async function decodeUpright(
  upright: GrayImage,
  { decode }: Reading,
  worthMore: boolean,
): Promise<string | undefined> {
  const [symbol] = await decode(upright);
  if (symbol || !worthMore) return symbol?.text;
  const [denoised] = await decode(upright, { denoise: true });
  return (denoised ?? (await decodeSmall(upright)))?.text;
}

/** The corners of the square that three eyes span. */
function cornersOf({ corner, right, below, modules }: Likely): QrSymbol['corners'] {
  const rim = 3.5 / (modules - 7);
  const at = (across: number, down: number) => ({
    x: corner.x + across * (right.x - corner.x) + down * (below.x - corner.x),
    y: corner.y + across * (right.y - corner.y) + down * (below.y - corner.y),
  });
  return [at(-rim, -rim), at(1 + rim, -rim), at(1 + rim, 1 + rim), at(-rim, 1 + rim)];
}
