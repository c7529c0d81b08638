import { READING_LIMITS, type PagePicture, type PageReading } from '../qr/page-reading.ts';
import { drawPicture } from './draw-picture.ts';
import { walkElements } from './open-root.ts';
import { boxOf, frameOffset, judgeElement, type Candidate } from './picture-boxes.ts';
import { FoundTexts, readElementTexts, readPlainTexts } from './read-texts.ts';

/** A smaller frame has no room for a code. */
const MIN_FRAME = 48;

/** The origin of this frame with what it shows. `origin` is the browser's own word in our world: pages cannot set it. */
export interface FrameReport extends PageReading {
  readonly origin: string;
}

/** Reads a frame once: texts first, then pictures. Bounded in elements, bytes and time; changes and fetches nothing. */
export async function readPage(): Promise<FrameReport> {
  const found = new FoundTexts();
  const candidates: Candidate[] = [];
  const deadline = performance.now() + READING_LIMITS.maxMilliseconds;
  const roots = new Set<Node>([document]);
  let innerFrames = 0;
  for (const element of walkElements(document, READING_LIMITS.maxElements)) {
    readElementTexts(element, found);
    const candidate = judgeElement(element);
    if (candidate) candidates.push(candidate);
    if (isShownFrame(element)) innerFrames++;
    roots.add(element.getRootNode());
    if (performance.now() > deadline) break;
  }
  for (const root of roots) readPlainTexts(root, found);
  candidates.sort((one, other) => one.rank - other.rank);
  const pictures = await drawPictures(candidates.slice(0, READING_LIMITS.maxPictures), deadline);
  const viewport = { width: innerWidth, height: innerHeight };
  return { origin: self.origin, texts: [...found.texts], pictures, viewport, innerFrames };
}

function isShownFrame(element: Element): boolean {
  if (!/^(?:i?frame|object|embed)$/.test(element.localName)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= MIN_FRAME && height >= MIN_FRAME;
}

async function drawPictures(
  candidates: readonly Candidate[],
  deadline: number,
): Promise<readonly PagePicture[]> {
  const offset = frameOffset();
  const pictures: PagePicture[] = [];
  let length = 0;
  for (const { element } of candidates) {
    const late = performance.now() > deadline;
    const png = late ? undefined : await drawPicture(element);
    const fits = png !== undefined && png.length <= READING_LIMITS.maxPictureLength;
    const kept = fits && length + png.length <= READING_LIMITS.maxTotalLength;
    if (kept) length += png.length;
    const box = boxOf(element, offset);
    pictures.push({ ...(kept ? { png } : {}), ...(box ? { box } : {}) });
  }
  return pictures;
}
