import type { Box, RgbaImage } from '../../qr/image.ts';
import type { Clock, PagePort, ReadFrame } from '../ports.ts';

const MAX_CROPS = 8;
/** Whoever draws what cannot be told from the page. */
const NOBODY: ScreenTexts['frame'] = { origin: '', frameId: -1 };

/** Milliseconds for the whole of what is seen: on most pages there is nothing, and the first attempts find what there is. */
const WHOLE_TIME = 400;

interface Needs {
  readonly page: Pick<PagePort, 'codesIn'>;
  /** What is seen of the tab. */
  capture(): Promise<RgbaImage | undefined>;
  /** All frames we could enter, top first. */
  readonly frames: readonly ReadFrame[];
  isLate(): boolean;
  readonly clock: Clock;
}

/** Texts of codes that only the screenshot shows, and whose they are. */
export interface ScreenTexts {
  readonly frame: Pick<ReadFrame, 'origin' | 'frameId'>;
  readonly texts: readonly string[];
}

/** Reads what is seen of a tab. It is captured once, and only when it is needed. */
export function createScreenReader({ page, capture, frames, isLate, clock }: Needs) {
  const top = frames.find(({ frameId }) => frameId === 0);
  let captured: Promise<RgbaImage | undefined> | undefined;

  async function captureOnce(): Promise<RgbaImage | undefined> {
    return isLate() ? undefined : (captured ??= capture());
  }

  const codesIn = (image: RgbaImage, isOver = isLate): Promise<readonly string[]> =>
    page.codesIn(image, isOver).catch(() => []);

  return {
    /** The pictures whose own pixels the page may not give. */
    async readCrops(asked: readonly ReadFrame[]): Promise<readonly ScreenTexts[]> {
      const crops = asked.flatMap((frame) =>
        frame.reading.pictures
          .filter(({ png }) => png === undefined)
          .flatMap(({ box }) => (box ? [{ frame, box }] : []))
          .slice(0, MAX_CROPS),
      );
      const width = top?.reading.viewport.width ?? 0;
      const screen = crops.length > 0 && width > 0 ? await captureOnce() : undefined;
      if (!screen) return [];
      const read: ScreenTexts[] = [];
      for (const { frame, box } of crops) {
        const part = isLate() ? undefined : cropTo(screen, box, screen.width / width);
        if (part) read.push({ frame: ownerOnScreen(frame, top), texts: await codesIn(part) });
      }
      return read;
    },

    async readWhole(): Promise<ScreenTexts | undefined> {
      const screen = await captureOnce();
      if (!screen || !top || top.reading.viewport.width <= 0) return undefined;
      const start = clock();
      const isOver = (): boolean => isLate() || clock() - start > WHOLE_TIME;
      return { frame: ownerOnScreen(top, top), texts: await codesIn(screen, isOver) };
    },
  };
}

/**
 * Whose a code on the screenshot is where a frame stands: that frame's, if nothing in the tab is of another origin than its page. Else
 * nobody's: anything may lie over it, or be scrolled there until the screenshot is taken.
 */
function ownerOnScreen(frame: ReadFrame, top: ReadFrame | undefined): ScreenTexts['frame'] {
  return top?.reading.ownsView === true && frame.origin === top.origin ? frame : NOBODY;
}

/** The part inside `box`, CSS pixels of the tab's viewport; `undefined` where nothing of it is seen. */
function cropTo({ data, width, height }: RgbaImage, box: Box, scale: number): RgbaImage | undefined {
  const left = Math.max(0, Math.floor(box.left * scale));
  const top = Math.max(0, Math.floor(box.top * scale));
  const right = Math.min(width, Math.ceil((box.left + box.width) * scale));
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * scale));
  if (!(right > left && bottom > top)) return undefined;
  const part = new Uint8ClampedArray((right - left) * (bottom - top) * 4);
  for (let row = top; row < bottom; row++) {
    const from = (row * width + left) * 4;
    part.set(data.subarray(from, from + (right - left) * 4), (row - top) * (right - left) * 4);
  }
  return { data: part, width: right - left, height: bottom - top };
}
