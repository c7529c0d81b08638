import { mayHoldAnother } from './beside.ts';
import { withoutBlankLines } from './blank-lines.ts';
import { decodeByJsQr } from './decode-jsqr.ts';
import { decodeSmall } from './decode-small.ts';
import type { Way } from './decode-wasm.ts';
import { LUMA, toGray, type GrayImage, type Projection, type RgbaImage } from './image.ts';
import { readTriples, type TripleEffort } from './read-triples.ts';
import type { Reading } from './reading.ts';
import { enlarge, halve } from './resample.ts';
import { deblur } from './sharpen.ts';

/** A picture of about one code goes to the small decoder first. */
const ONE_CODE_PIXELS = 800 * 800;
/** Small enough to spend every attempt on, whatever it shows. */
const TINY_PIXELS = 320 * 320;

/** Three eyes on a picture where nothing was found; beside codes that were found; on a picture made better; at last. */
const FIRST: TripleEffort = { triples: 12, hard: false, minScore: 0.7, isCoarse: false, isTorn: true };
const FURTHER: TripleEffort = { triples: 3, hard: false, minScore: 0.5, isCoarse: true, isTorn: false };
const AGAIN: TripleEffort = { triples: 4, hard: false, minScore: 0.7, isCoarse: false, isTorn: true };
const HARD: TripleEffort = { triples: 3, hard: true, minScore: 0.4, isCoarse: false, isTorn: true };

/** Blurs to undo, and the eyes that must have been seen till then: those of most of a module take many turns. */
const BLURS = [
  ...[2, 4, 1, 3].map((reach) => ({ reach, turns: 6, minEyes: 0 })),
  ...[2, 4, 3].map((reach) => ({ reach, turns: 14, minEyes: 2 })),
] as const;

const CHANNELS: readonly Projection[] = [
  { red: 1, green: 0, blue: 0, paper: 255 },
  { red: 0, green: 1, blue: 0, paper: 255 },
  { red: 0, green: 0, blue: 1, paper: 255 },
];

/** Reads an image, the cheapest attempts first; what the dearer ones cost is paid only where nothing was found. */
export async function readImage(image: RgbaImage, reading: Reading): Promise<void> {
  const gray = toGray(image);
  const isSmall = gray.data.length <= ONE_CODE_PIXELS;
  if (isSmall) {
    const symbol = await decodeSmall(gray);
    if (symbol) {
      reading.take(symbol);
      if (!mayHoldAnother(gray, symbol)) return;
    }
  }
  if (reading.isOver()) return;
  await readWhole(gray, reading);
  const isFound = reading.symbols.length > 0;
  let first = await readTriples(gray, reading, isFound && !isSmall ? FURTHER : FIRST);
  if (isFound && !isSmall && first.isDoubtful) first = await readTriples(gray, reading, AGAIN);
  // Seams between modules: the slower search of the whole closes them.
  if (first.isDoubtful && !isSmall && !reading.isOver()) await readWhole(gray, reading, 1, { denoise: true });
  let evidence = first.eyes;
  if (reading.symbols.length > 0 || reading.isOver()) return;
  evidence += await readProjections(image, gray, reading);
  if (reading.symbols.length > 0 || reading.isOver()) return;
  if (gray.data.length <= TINY_PIXELS || (isSmall && evidence > 0)) await readHard(gray, reading);
  else if (evidence >= 3) await readTriples(gray, reading, HARD);
}

async function readWhole(picture: GrayImage, reading: Reading, scale = 1, way?: Way): Promise<boolean> {
  const symbols = await reading.decode(picture, way);
  for (const { text, corners } of symbols) {
    reading.take({ text, corners: corners.map(({ x, y }) => ({ x: x * scale, y: y * scale })) });
  }
  return symbols.length > 0;
}

/** Colours alike in brightness differ in a channel; light modules on nothing show on black paper. */
async function readProjections(image: RgbaImage, gray: GrayImage, reading: Reading): Promise<number> {
  let evidence = 0;
  const projections = [...(isTransparent(image) ? [{ ...LUMA, paper: 0 }] : []), ...CHANNELS];
  for (const projection of projections) {
    if (reading.isOver()) break;
    const other = toGray(image, projection);
    if (isAlike(other, gray)) continue;
    evidence += (await readTriples(other, reading, AGAIN)).eyes;
    if (reading.symbols.length > 0) break;
  }
  return evidence;
}

function isTransparent({ data }: RgbaImage): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < 128) return true;
  return false;
}

/** Whether two pictures differ by no more than brightness: a grey page has no colours to try. */
function isAlike(one: GrayImage, other: GrayImage): boolean {
  for (let at = 0; at < one.data.length; at++) {
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > 8) return false;
  }
  return true;
}

/** Blur, modules of a pixel and a half, noise: the whole picture made better in several ways, then each three eyes. */
async function readHard(gray: GrayImage, reading: Reading): Promise<void> {
  const ways = [{ denoise: true }, { binarizer: 'GlobalHistogram' }] as const;
  for (const way of ways) {
    for (const symbol of await reading.decode(gray, way)) reading.take(symbol);
    if (isDone(reading)) return;
  }
  const closed = withoutBlankLines(gray);
  if (closed) await readBetter(gray, closed, reading);
  if (isDone(reading)) return;
  if (gray.data.length <= TINY_PIXELS) await readBetter(gray, enlarge(gray, 2), reading);
  const small = gray.data.length > 2 * TINY_PIXELS ? halve(gray) : gray;
  let eyes = 0;
  for (const { reach, turns, minEyes } of BLURS) {
    if (isDone(reading)) return;
    if (eyes >= minEyes) eyes = Math.max(eyes, await readBetter(gray, deblur(small, reach, turns), reading));
  }
  if (isDone(reading)) return;
  await readTriples(gray, reading, HARD);
  if (isDone(reading)) return;
  const last = await decodeByJsQr(gray);
  if (last) reading.take(last);
}

const isDone = (reading: Reading) => reading.symbols.length > 0 || reading.isOver();

/** Reads a picture made out of `gray`; how many eyes it shows that no code explains. */
async function readBetter(gray: GrayImage, picture: GrayImage, reading: Reading): Promise<number> {
  await readWhole(picture, reading, gray.width / picture.width);
  if (isDone(reading)) return 0;
  return (await readTriples(picture, reading, AGAIN)).eyes;
}
