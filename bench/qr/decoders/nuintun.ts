import { binarize, Decoder as QrDecoder, Detector, grayscale } from '@nuintun/qrcode';
import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Decoder } from './decoder.ts';

/** The loop of its documentation. */
function readAll(image: RgbaImage): readonly string[] {
  const { width, height } = image;
  const luminances = grayscale(image as Parameters<typeof grayscale>[0]);
  const candidates = new Detector().detect(binarize(luminances, width, height));
  const decoder = new QrDecoder();
  const texts: string[] = [];
  let current = candidates.next();
  while (!current.done) {
    let isRead = false;
    try {
      texts.push(decoder.decode(current.value.matrix).content);
      isRead = true;
    } catch {
      // Three patterns that were no code.
    }
    current = candidates.next(isRead);
  }
  return texts;
}

export const nuintun: Decoder = { name: 'nuintun', read: (image) => Promise.resolve(readAll(image)) };
