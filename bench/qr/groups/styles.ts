import { drawCode } from '../draw/draw-code.ts';
import { drawSeams } from '../draw/seams.ts';
import { dots, rounded } from '../draw/shapes.ts';
import { type Group, group } from './group.ts';

/** How generators with a sense of style draw. */
export const STYLES: readonly Group[] = [
  group('dots', (code, dice) =>
    drawCode(code, { module: dice.between(4, 9), shape: dots(code, dice.between(0.36, 0.5)) }),
  ),
  group('rounded modules and eyes', (code, dice) =>
    drawCode(code, {
      module: dice.between(4, 9),
      shape: rounded(code, dice.between(0.3, 0.5), dice.between(0.4, 1)),
    }),
  ),
  group('SVG seams', (code, dice) => drawSeams(code, dice.between(2.2, 6.8), dice.whole(1, 4))),
];
