import { blur } from '../distort/blur.ts';
import { jpeg } from '../distort/jpeg.ts';
import { resample } from '../distort/resample.ts';
import type { Dice } from '../dice.ts';
import { drawCode } from '../draw/draw-code.ts';
import { brandPair, gray, WHITE } from '../draw/ink.ts';
import { logo } from '../draw/logo.ts';
import { dots, rounded, squares } from '../draw/shapes.ts';
import type { Code } from '../encode.ts';
import { type Group, group } from './group.ts';

function shapeOf(code: Code, dice: Dice) {
  const kind = dice.roll();
  if (kind < 0.08) return dots(code, dice.between(0.4, 0.5));
  return kind < 0.16 ? rounded(code, dice.between(0.3, 0.5), dice.between(0.3, 1)) : squares(code);
}

function inksOf(dice: Dice) {
  const kind = dice.roll();
  if (kind < 0.12) return { dark: WHITE, light: gray(dice.whole(0, 40)) };
  const [dark, light] = brandPair(dice);
  return kind < 0.3 ? { dark, light } : {};
}

/** Several of these at once, each as often as pages have it. */
export const MIX: readonly Group[] = [
  group(
    'realistic mix',
    async (code, dice) => {
      const drawn = drawCode(code, {
        module: dice.chance(0.6) ? dice.whole(2, 8) : dice.between(1.8, 8),
        quiet: dice.whole(0, 4),
        margin: dice.chance(0.3) ? dice.whole(8, 40) : 0,
        shape: shapeOf(code, dice),
        ...inksOf(dice),
        ...(dice.chance(0.15) && code.level !== 'L'
          ? { over: logo(dice, code, dice.between(0.12, 0.2)) }
          : {}),
        ...(dice.chance(0.1) ? { angle: dice.between(-5, 5) } : {}),
      });
      const scaled = dice.chance(0.3) ? resample(drawn, dice.between(0.8, 2), dice.chance(0.5)) : drawn;
      const soft = dice.chance(0.1) ? blur(scaled, dice.between(0.4, 1)) : scaled;
      return dice.chance(0.2) ? jpeg(soft, dice.whole(30, 90)) : soft;
    },
    { count: 300 },
  ),
];
