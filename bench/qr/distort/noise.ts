import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Dice } from '../dice.ts';

/** Adds chance to every pixel, the same in its three colours; `sigma` in levels. */
export function noise(dice: Dice, image: RgbaImage, sigma: number): RgbaImage {
  const data = image.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const step = dice.normal() * sigma;
    for (let colour = 0; colour < 3; colour++) data[at + colour] = (data[at + colour] ?? 0) + step;
  }
  return { ...image, data };
}
