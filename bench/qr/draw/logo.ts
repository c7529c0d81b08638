import type { Dice } from '../dice.ts';
import type { Code } from '../encode.ts';
import { brandPair, type Ink, WHITE } from './ink.ts';

/** A drawing in the middle of the code, on a light plate; `share` is the plate's side of the code's side. */
export function logo(dice: Dice, code: Code, share: number): (x: number, y: number) => Ink | undefined {
  const middle = code.size / 2;
  const half = (code.size * share) / 2;
  const isRound = dice.chance(0.5);
  const [dark, light] = brandPair(dice);
  const plate = dice.chance(0.7) ? WHITE : light;
  const inset = dice.between(0.7, 0.95);
  return (x, y) => {
    const across = Math.abs(x - middle) / half;
    const down = Math.abs(y - middle) / half;
    const reach = isRound ? Math.hypot(across, down) : Math.max(across, down);
    if (reach > 1) return undefined;
    if (reach > inset) return plate;
    return across < 0.25 && down < 0.6 ? plate : dark;
  };
}

/** Something of one colour on the lower right corner, where no eye is: a square that covers `share` of the code. */
export function coveredCorner(
  code: Code,
  share: number,
  ink: Ink,
): (x: number, y: number) => Ink | undefined {
  const from = code.size * (1 - Math.sqrt(share));
  return (x, y) => (x >= from && y >= from ? ink : undefined);
}
