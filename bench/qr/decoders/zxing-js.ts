import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  InvertedLuminanceSource,
  type LuminanceSource,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Decoder } from './decoder.ts';

const HINTS = new Map([[DecodeHintType.TRY_HARDER, true]]);

/** Its luminance source takes 32-bit pixels, or luma it is given. */
function sourceOf({ data, width, height }: RgbaImage): LuminanceSource {
  const luma = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 4)
    luma[pixel] = ((data[at] ?? 0) + 2 * (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 4;
  return new RGBLuminanceSource(luma, width, height);
}

function readWith(source: LuminanceSource): readonly string[] {
  try {
    return [new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS).getText()];
  } catch {
    return [];
  }
}

export const zxingJs: Decoder = {
  name: 'zxing-js',
  isSingle: true,
  read: (image) => {
    const source = sourceOf(image);
    const upright = readWith(source);
    return Promise.resolve(upright.length > 0 ? upright : readWith(new InvertedLuminanceSource(source)));
  },
};
