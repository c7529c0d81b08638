import { drawCode } from '../draw/draw-code.ts';
import { pixelated, resample } from '../distort/resample.ts';
import { type Group, group } from './group.ts';

/** What browsers do when a picture is not shown at its own size. */
export const SCALED: readonly Group[] = [
  group(
    'bilinear down to 1.5-2.5 px',
    (code, dice) => {
      const module = dice.whole(4, 10);
      return resample(drawCode(code, { module }), dice.between(1.5, 2.5) / module, dice.chance(0.5));
    },
    { isHard: true },
  ),
  group('bilinear down to 2.5-5 px', (code, dice) => {
    const module = dice.whole(6, 12);
    return resample(drawCode(code, { module }), dice.between(2.5, 5) / module, dice.chance(0.5));
  }),
  group(
    'upscaled from 1-2 px',
    (code, dice) => {
      const source = drawCode(code, { module: dice.whole(1, 2) });
      return resample(source, dice.pick([1.25, 1.5, 2, 3, dice.between(1.2, 3.5)]));
    },
    { isHard: true },
  ),
  group('upscaled from 3-4 px', (code, dice) =>
    resample(drawCode(code, { module: dice.whole(3, 4) }), dice.pick([1.25, 1.5, 2, dice.between(1.2, 3)])),
  ),
  group('pixelated, fractional', (code, dice) =>
    pixelated(drawCode(code, { module: dice.whole(2, 4) }), dice.between(1.1, 2.6)),
  ),
];
