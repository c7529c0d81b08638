import type { Box } from './image.ts';

/**
 * What the reading script brings out of one frame. The script is ours and runs in its own world, but all it reads is
 * the page's: every text, picture and size here is hostile.
 */
export interface PageReading {
  /** Texts that look like an enrolment: links, values, attributes, image addresses. */
  readonly texts: readonly string[];
  readonly pictures: readonly PagePicture[];
  /** Secrets printed for those who cannot scan, with what stands beside them. */
  readonly secrets: readonly PageSecret[];
  /** A picture that is named like a code, out of view, and whose own pixels may not be read. */
  readonly hidden: boolean;
  /** CSS pixels of this frame's own viewport. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** All that is seen of this frame is of its own origin: no frame in it, however deep, shows another. False where that cannot be told. */
  readonly ownsView: boolean;
  /** A limit cut the reading short: what is not in it may be there all the same. */
  readonly partial: boolean;
}

/** A bare secret as the page prints it. All of it is the page's word. */
export interface PageSecret {
  /** Base32 as printed: groups, either case. */
  readonly secret: string;
  /** What the page names beside it; absent where it names nothing. */
  readonly algorithm?: string | undefined;
  readonly digits?: number | undefined;
  readonly period?: number | undefined;
  /** A user name or mail address that stands near it. */
  readonly label?: string | undefined;
}

/** A picture the user pointed at with the context menu. */
export interface WantedPicture {
  readonly frameId: number;
  /** Its address as the browser tells it. */
  readonly src: string;
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
  maxSecrets: 3,
  maxPictures: 16,
  maxPictureLength: 1_500_000,
  maxTotalLength: 6_000_000,
  maxMilliseconds: 400,
} as const;
