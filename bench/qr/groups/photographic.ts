import { drawCode } from '../draw/draw-code.ts';
import { blur } from '../distort/blur.ts';
import { jpeg } from '../distort/jpeg.ts';
import { noise } from '../distort/noise.ts';
import { type Group, group } from './group.ts';

const asJpeg = (quality: number) =>
  group(`JPEG q${quality}`, (code, dice) => jpeg(drawCode(code, { module: dice.between(3, 8) }), quality), {
    isHard: quality < 20,
  });

const blurred = (share: number) =>
  group(
    `blur ${share} module`,
    (code, dice) => {
      const module = dice.between(3, 8);
      return blur(drawCode(code, { module }), share * module);
    },
    { isHard: true },
  );

const noisy = (sigma: number) =>
  group(
    `noise ${sigma} levels`,
    (code, dice) => noise(dice, drawCode(code, { module: dice.between(3, 8) }), sigma),
    { isHard: true },
  );

/** What cameras and compression do. */
export const PHOTOGRAPHIC: readonly Group[] = [
  asJpeg(50),
  asJpeg(20),
  asJpeg(8),
  blurred(0.45),
  blurred(0.7),
  blurred(0.78),
  noisy(20),
  noisy(40),
];
