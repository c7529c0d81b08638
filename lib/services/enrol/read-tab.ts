import type { CandidateProblem } from '../../messages/replies.ts';
import type { MigrationPart } from '../../otp/migration.ts';
import type { RgbaImage } from '../../qr/image.ts';
import type { WantedPicture } from '../../qr/page-reading.ts';
import type { Clock, PagePort, ReadFrame } from '../ports.ts';
import { enrolBareSecret } from './bare-secret.ts';
import { MAX_CANDIDATES, type Sighting } from './candidates.ts';
import { enrolmentKey, readEnrolments } from './read-enrolment.ts';
import { createScreenReader } from './read-screen.ts';

/** What was read of a tab. */
export interface TabReading {
  readonly sightings: readonly Sighting[];
  readonly parts: readonly MigrationPart[];
  readonly problems: readonly CandidateProblem[];
  /** Nothing was found, and a picture is out of view that could be read if it were seen. */
  readonly hidden: boolean;
  /** Time or another limit cut the reading short: what was not found may be there all the same. */
  readonly partial: boolean;
}

export interface ReadTabOptions {
  /** Milliseconds for all decoding, but for that of a `wanted` picture. */
  readonly time: number;
  readonly wanted?: WantedPicture | undefined;
}

export type Found = Omit<TabReading, 'hidden' | 'partial'>;

/** The part of the time that the page's own pictures may take where the screenshot can tell more. */
const SHARE_OF_PICTURES = 0.6;
/** A page of more frames hides nothing in them that a user could find. */
const MAX_FRAMES = 32;

/**
 * Everything that can be enrolled from a tab: texts first, then the pixels of its pictures, then bare secrets, and if nothing but
 * these came of it, the screenshot, cropped to the pictures that could not be read and then whole. Nothing is fetched.
 * Where the user pointed at a picture, only that one. Throws `page.unreadable`.
 */
export async function readTab(
  page: PagePort,
  clock: Clock,
  tabId: number,
  { time, wanted }: ReadTabOptions,
): Promise<TabReading> {
  const all = await page.read(tabId, wanted);
  const frames = wanted ? onlyWanted(all, wanted) : all.slice(0, MAX_FRAMES);
  const start = clock();
  /** For the screenshot: a browser that was asked too often lets us wait. */
  let waited = 0;
  const capture = async (): Promise<RgbaImage | undefined> => {
    const asked = clock();
    const image = await page.capture(tabId).catch(() => undefined);
    waited += clock() - asked;
    return image;
  };
  // What the user pointed at is one picture, and is read to the end however slow this machine is: the decoder's own limits bound it.
  const isPast = (end: number): boolean => !wanted && clock() - start - waited > end;
  const isLate = (): boolean => isPast(time);
  const texts = frames.map(({ reading }) => [...reading.texts]);
  const isLateForPictures = (): boolean => isPast(time * SHARE_OF_PICTURES);
  await readPictures(page, frames, texts, isLateForPictures);
  const isCut =
    (isLateForPictures() && frames.some(({ reading }) => reading.pictures.length > 0)) ||
    all.length > MAX_FRAMES;
  const partial = !wanted && (isCut || frames.some(({ reading }) => reading.partial));
  const sure = frames.map((frame, place) => sight(frame, tabId, texts[place] ?? []));
  const guessed = frames.map((frame) => sightSecrets(frame, tabId));
  const found = [...sure, ...guessed];
  if (sure.some(isEnrolment)) return { ...merge(found), hidden: false, partial };
  // From here on every reading costs a screenshot's worth of time: only where nothing, or only a guess, came of the page itself.
  const screen = createScreenReader({ page, capture, frames: all, isLate, clock });
  for (const { frame, texts } of await screen.readCrops(frames)) found.unshift(sight(frame, tabId, texts));
  if (!isEnrolment(merge(found)) && !wanted) {
    const whole = await screen.readWhole();
    if (whole) found.push(sight(whole.frame, tabId, whole.texts));
  }
  const read = merge(found);
  const hidden = !isEnrolment(read) && frames.some(({ reading }) => reading.hidden);
  return { ...read, hidden, partial };
}

export const isEnrolment = ({ sightings, parts }: Found): boolean => sightings.length + parts.length > 0;

/** The frame with nothing but the picture the user pointed at, which comes first, and what its address says. */
function onlyWanted(frames: readonly ReadFrame[], { frameId, src }: WantedPicture): readonly ReadFrame[] {
  const address = decodeTwice(src);
  return frames
    .filter((frame) => frame.frameId === frameId)
    .map((frame) => ({
      ...frame,
      reading: {
        ...frame.reading,
        texts: frame.reading.texts.filter((text) => address.includes(text)),
        pictures: frame.reading.pictures.slice(0, 1),
        secrets: [],
      },
    }));
}

function decodeTwice(address: string): string {
  try {
    const once = decodeURIComponent(address);
    return `${address}\n${once}\n${decodeURIComponent(once)}`;
  } catch {
    return address;
  }
}

/** The first picture of every frame before the second of any: a frame full of pictures holds up no other. */
async function readPictures(
  page: PagePort,
  frames: readonly ReadFrame[],
  texts: readonly string[][],
  isLate: () => boolean,
): Promise<void> {
  const most = Math.max(0, ...frames.map(({ reading }) => reading.pictures.length));
  for (let place = 0; place < most; place++) {
    for (const [index, { reading }] of frames.entries()) {
      const png = reading.pictures[place]?.png;
      if (png === undefined || isLate()) continue;
      texts[index]?.push(...(await readPicture(page, png, isLate)));
    }
  }
}

async function readPicture(page: PagePort, png: string, isLate: () => boolean): Promise<readonly string[]> {
  try {
    const image = await page.decode(png);
    return image ? await page.codesIn(image, isLate) : [];
  } catch {
    return []; // one picture that cannot be read takes nothing from the others
  }
}

function sight(
  { origin, frameId }: Pick<ReadFrame, 'origin' | 'frameId'>,
  tabId: number,
  texts: readonly string[],
): Found {
  const { enrolments, ...rest } = readEnrolments(texts, MAX_CANDIDATES);
  const top = frameId === 0;
  return { ...rest, sightings: enrolments.map((enrolment) => ({ tabId, origin, top, enrolment })) };
}

function sightSecrets({ origin, frameId, reading }: ReadFrame, tabId: number): Found {
  const top = frameId === 0;
  const sightings = reading.secrets.flatMap((secret): readonly Sighting[] => {
    const enrolment = enrolBareSecret(secret, origin);
    return enrolment ? [{ tabId, origin, top, enrolment }] : [];
  });
  return { sightings, parts: [], problems: [] };
}

/**
 * The first frame that shows an enrolment counts: the same in two frames is one. A bare secret is left out where its account is
 * known, and while the page shows a code for another app: the site has not taken it up yet.
 */
function merge(found: readonly Found[]): Found {
  const problems = found.flatMap((one) => one.problems);
  const isForeign = problems.some(({ code }) => code === 'qr.microsoft_only');
  const sightings = new Map<string, Sighting>();
  const secrets = new Set<string>();
  for (const sighting of found.flatMap((one) => one.sightings)) {
    const { enrolment } = sighting;
    if (enrolment.kind === 'account') {
      if (enrolment.named && (isForeign || secrets.has(enrolment.otp.secret))) continue;
      secrets.add(enrolment.otp.secret);
    }
    const key = enrolmentKey(enrolment);
    if (!sightings.has(key)) sightings.set(key, sighting);
  }
  const once = <T>(all: readonly T[]): readonly T[] =>
    [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, MAX_CANDIDATES);
  return {
    sightings: [...sightings.values()].slice(0, MAX_CANDIDATES),
    parts: once(found.flatMap((one) => one.parts)),
    problems: once(problems),
  };
}
