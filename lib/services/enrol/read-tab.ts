import type { CandidateProblem } from '../../messages/replies.ts';
import { readCodes } from '../../qr/index.ts';
import { crop, toGray, toRgba, type Box, type RgbaImage } from '../../qr/image.ts';
import type { Clock, PagePort, ReadFrame } from '../ports.ts';
import { MAX_CANDIDATES, type Sighting } from './candidates.ts';
import { readEnrolments } from './read-enrolment.ts';

/** Decoding a page's pictures stops after so many milliseconds. */
const DECODING_TIME = 800;
const MAX_CROPS = 8;

interface Found {
  readonly sightings: readonly Sighting[];
  readonly problems: readonly CandidateProblem[];
}

/**
 * Everything that can be enrolled from a tab: texts of the page first, then the pixels of its pictures, and if nothing
 * came of those, the screenshot, cropped to the pictures that could not be read and then whole. Nothing is fetched.
 */
export async function readTab(page: PagePort, clock: Clock, tabId: number): Promise<Found> {
  const frames = await page.read(tabId);
  const deadline = clock() + DECODING_TIME;
  const found: Found[] = [];
  for (const frame of frames) {
    const texts = [...frame.reading.texts];
    for (const { png } of frame.reading.pictures) {
      if (png === undefined || clock() > deadline) continue;
      texts.push(...(await readPicture(page, png)));
    }
    found.push(sight(frame, tabId, texts));
  }
  const merged = merge(found);
  if (merged.sightings.length > 0 || merged.problems.length > 0) return merged;
  return readScreenshot(page, tabId, frames);
}

async function readPicture(page: PagePort, png: string): Promise<readonly string[]> {
  const image = await page.decode(png);
  return image ? readCodes(image) : [];
}

function sight(
  { origin, frameId }: Pick<ReadFrame, 'origin' | 'frameId'>,
  tabId: number,
  texts: readonly string[],
): Found {
  const { enrolments, problems } = readEnrolments(texts, MAX_CANDIDATES);
  const sightings = enrolments.map((enrolment) => ({ tabId, origin, top: frameId === 0, enrolment }));
  return { sightings, problems };
}

/** The first frame that shows an enrolment counts: the same code in two frames is one candidate. */
function merge(found: readonly Found[]): Found {
  const sightings = new Map<string, Sighting>();
  for (const sighting of found.flatMap((one) => one.sightings)) {
    const key = JSON.stringify(sighting.enrolment);
    if (!sightings.has(key)) sightings.set(key, sighting);
  }
  const problems = new Map(found.flatMap((one) => one.problems).map((one) => [JSON.stringify(one), one]));
  return {
    sightings: [...sightings.values()].slice(0, MAX_CANDIDATES),
    problems: [...problems.values()].slice(0, MAX_CANDIDATES),
  };
}

async function readScreenshot(page: PagePort, tabId: number, frames: readonly ReadFrame[]): Promise<Found> {
  const screen = await page.capture(tabId);
  const [top] = frames;
  if (!screen || !top || top.reading.viewport.width <= 0) return merge([]);
  const scale = screen.width / top.reading.viewport.width;
  const crops: Found[] = [];
  for (const frame of frames) {
    for (const { png, box } of frame.reading.pictures.slice(0, MAX_CROPS)) {
      if (png !== undefined || !box) continue;
      crops.push(sight(frame, tabId, await readCodes(cropTo(screen, box, scale))));
    }
  }
  const merged = merge(crops);
  if (merged.sightings.length > 0 || merged.problems.length > 0) return merged;
  return sight(ownerOfScreen(top, frames), tabId, await readCodes(screen));
}

/** Whose a code on the screenshot is: the page's, unless a frame is in it that we could not enter. Then nobody's. */
function ownerOfScreen(top: ReadFrame, frames: readonly ReadFrame[]): Pick<ReadFrame, 'origin' | 'frameId'> {
  const inner = frames.reduce((sum, { reading }) => sum + reading.innerFrames, 0);
  return inner < frames.length ? top : { origin: '', frameId: -1 };
}

function cropTo(screen: RgbaImage, { left, top, width, height }: Box, scale: number): RgbaImage {
  const box = { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
  return toRgba(crop(toGray(screen), box));
}
