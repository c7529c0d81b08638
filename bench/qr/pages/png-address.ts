import type { RgbaImage } from '../../../lib/qr/image.ts';
import { rawOf } from '../distort/jpeg.ts';

/** The image as a `data:` address. */
export async function pngAddress(image: RgbaImage): Promise<string> {
  return `data:image/png;base64,${(await rawOf(image).png().toBuffer()).toString('base64')}`;
}
