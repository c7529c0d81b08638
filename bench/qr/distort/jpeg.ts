import sharp from 'sharp';
import type { RgbaImage } from '../../../lib/qr/image.ts';

/** Any image file as pixels. Throws what sharp throws for what is none. */
export async function openPixels(file: string | Uint8Array): Promise<RgbaImage> {
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({
      resolveWithObject: true,
    });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** For sharp: pixels and what they are. */
export const rawOf = ({ data, width, height }: RgbaImage) =>
  sharp(data, { raw: { width, height, channels: 4 } });

/** Through JPEG of that quality, 1 to 100, and back. */
export async function jpeg(image: RgbaImage, quality: number): Promise<RgbaImage> {
  return openPixels(await rawOf(image).removeAlpha().jpeg({ quality }).toBuffer());
}
