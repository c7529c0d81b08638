import type { Box } from './image.ts';

/**
 * What the reading script brings out of one frame. The script is ours and runs in its own world, but all it reads is
 * the page's: every text, picture and size here is hostile.
 */
export interface PageReading {
  /** Texts that look like an enrolment: links, values, attributes, image addresses. */
  readonly texts: readonly string[];
  readonly pictures: readonly PagePicture[];
  /** CSS pixels of this frame's own viewport. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Frames inside this one that show enough to hold a code. */
  readonly innerFrames: number;
}

export interface PagePicture {
  /** `data:image/png;base64,...` on white; absent where the page's own pixels may not be read. */
  readonly png?: string | undefined;
  /** Where it stands in the tab's viewport, CSS pixels; absent where that cannot be known (foreign frames). */
  readonly box?: Box | undefined;
}

/** Elements, pictures, characters and milliseconds that reading one frame may take. */
export const READING_LIMITS = {
  maxElements: 60_000,
  maxTexts: 20,
  maxTextLength: 4096,
  maxPictures: 16,
  maxPictureLength: 1_500_000,
  maxTotalLength: 6_000_000,
  maxMilliseconds: 400,
} as const;
