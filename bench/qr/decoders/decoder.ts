import type { RgbaImage } from '../../../lib/qr/image.ts';

/** A decoder as it is measured: all get the same RGBA, as `getImageData` gives it. */
export interface Decoder {
  readonly name: string;
  /** Gives one code of an image at most, by its interface. */
  readonly isSingle?: boolean;
  /** The texts found; none if there are none. May throw: that counts as none. */
  readonly read: (image: RgbaImage) => Promise<readonly string[]>;
}
