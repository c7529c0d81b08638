import type { RgbaImage } from '../../lib/qr/image.ts';

/** An image and what a decoder must make of it. */
export interface Loaded {
  readonly image: RgbaImage;
  /** The text of every code a decoder must find. */
  readonly texts: readonly string[];
  /** Texts that are no mistake if found: codes cut by the edge, or damaged beyond what they can correct. */
  readonly allowed?: readonly string[];
}

/** One image of a set, made or opened when it is wanted. */
export interface Sample {
  /** Unique in its set, and enough to make the image again. */
  readonly id: string;
  readonly group: string;
  readonly load: () => Promise<Loaded>;
}
