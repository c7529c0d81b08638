import { READING_LIMITS, type PagePicture, type PageReading } from '../qr/page-reading.ts';
import { mayShowOthers } from './foreign-frames.ts';
import { FoundTexts } from './found-texts.ts';
import { isHiddenCode, revealElement, type ReaderWorld } from './hidden-picture.ts';
import { boxInTab, frameOffset } from './in-view.ts';
import { walkElements } from './walk-elements.ts';
import { toPng } from './paint.ts';
import { judgeElement, type Candidate } from './picture-boxes.ts';
import { rectOf, rootOf } from './plain-dom.ts';
import { readSecrets } from './read-secrets.ts';
import { readElementTexts, readPlainTexts } from './read-texts.ts';
import { drawGrid, findTextBlocks } from './text-blocks.ts';
import { judgeWanted, type WantedWorld } from './wanted-picture.ts';

/** The origin of this frame with what it shows. `origin` is the browser's own word in our world: pages cannot set it. */
export interface FrameReport extends PageReading {
  readonly origin: string;
}

interface Seen {
  readonly candidates: readonly Candidate[];
  readonly roots: ReadonlySet<Node>;
  /** Elements or time ran out. */
  readonly cut: boolean;
  readonly ownsView: boolean;
}

/** Reads a frame once: texts first, then pictures. Bounded in elements, bytes and time; changes and fetches nothing. */
export async function readPage(): Promise<FrameReport> {
  const world = globalThis as WantedWorld & ReaderWorld;
  const wanted = world.portvaktWanted;
  world.portvaktWanted = undefined;
  world.portvaktReveal = undefined;
  const deadline = performance.now() + READING_LIMITS.maxMilliseconds;
  let late = false;
  /** Whoever is told so leaves something out. */
  const isLate = (): boolean => (late ||= performance.now() > deadline);
  const found = new FoundTexts();
  const { candidates, roots, ownsView, cut } = lookAround(found, wanted, isLate);
  for (const root of roots) {
    attempt(() => {
      readPlainTexts(root, found, isLate);
    });
  }
  const secrets = attempt(() => readSecrets([...roots], isLate)) ?? [];
  const blocks = [...roots]
    .flatMap((root) => attempt(() => findTextBlocks(root, isLate)) ?? [])
    .map(candidateOf);
  const ranked = [...candidates, ...blocks].sort((one, other) => one.rank - other.rank);
  const { pictures, hidden, left } = await drawPictures(ranked, isLate);
  if (hidden) world.portvaktReveal = () => revealElement(hidden);
  const viewport = { width: innerWidth, height: innerHeight };
  const texts = [...found.texts];
  return {
    origin: self.origin,
    texts,
    pictures,
    secrets,
    hidden: hidden !== undefined,
    viewport,
    ownsView,
    partial: cut || late || left || found.cut,
  };
}

/** Whatever a page makes of one thing, the others are read. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Asked before each of many: true once there were `max`, or it is late. */
function overAfter(max: number, isLate: () => boolean): () => boolean {
  let left = max;
  return () => --left < 0 || isLate();
}

/** One walk over everything, shadow roots included. */
function lookAround(found: FoundTexts, wanted: string | undefined, isLate: () => boolean): Seen {
  const candidates: Candidate[] = [];
  const roots = new Set<Node>([document]);
  const judging = { modulesLeft: 0 };
  let ownsView = true;
  const isOver = overAfter(READING_LIMITS.maxElements, isLate);
  const isOverInFrames = overAfter(READING_LIMITS.maxElements, isLate);
  for (const element of walkElements(document, Infinity)) {
    if (isOver()) return { candidates, roots, ownsView: false, cut: true };
    if (ownsView) ownsView = attempt(() => !mayShowOthers(element, isOverInFrames)) ?? false;
    attempt(() => {
      readElementTexts(element, found);
      const candidate =
        (wanted === undefined ? undefined : judgeWanted(element, wanted)) ?? judgeElement(element, judging);
      if (candidate) candidates.push(candidate);
      roots.add(rootOf(element));
    });
  }
  return { candidates, roots, ownsView, cut: false };
}

const candidateOf = ({ element, grid }: ReturnType<typeof findTextBlocks>[number]): Candidate => ({
  element,
  rank: 1,
  draw: () => {
    const canvas = drawGrid(grid);
    return Promise.resolve(canvas && toPng(canvas));
  },
});

interface Drawn {
  readonly pictures: readonly PagePicture[];
  readonly hidden: Element | undefined;
  /** Some were too many, or too much. */
  readonly left: boolean;
}

async function drawPictures(candidates: readonly Candidate[], isLate: () => boolean): Promise<Drawn> {
  const offset = frameOffset();
  const pictures: PagePicture[] = [];
  let hidden: Element | undefined;
  let length = 0;
  let left = candidates.length > READING_LIMITS.maxPictures;
  for (const { element, rank, box, container, draw } of candidates.slice(0, READING_LIMITS.maxPictures)) {
    // What the user pointed at is read however late it is.
    const png = isLate() && rank >= 0 ? undefined : await draw(isLate).catch(() => undefined);
    const fits = png !== undefined && png.length <= READING_LIMITS.maxPictureLength;
    const kept = fits && length + png.length <= READING_LIMITS.maxTotalLength;
    if (png !== undefined && !kept) left = true;
    if (kept) length += png.length;
    else if (!hidden && !container && isHiddenCode(element)) hidden = element;
    const shown = boxInTab(box ?? rectOf(element), offset);
    if (kept || shown) pictures.push({ ...(kept ? { png } : {}), ...(shown ? { box: shown } : {}) });
  }
  return { pictures, hidden, left };
}
