import type { Box, RgbaImage } from '../../../lib/qr/image.ts';

/** The part of an image inside a box of whole pixels, which must lie in it. */
export function cut(image: RgbaImage, { left, top, width, height }: Box): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * image.width + left) * 4;
    data.set(image.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { data, width, height };
}
