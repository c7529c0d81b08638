import { drawCode } from '../draw/draw-code.ts';
import { brandPair, colourPair, gray, NOTHING, WHITE } from '../draw/ink.ts';
import { type Group, group } from './group.ts';

const contrast = (levels: number) =>
  group(
    `contrast ${levels} levels`,
    (code, dice) => {
      const dark = dice.whole(0, 250 - levels);
      return drawCode(code, { module: dice.between(3, 8), dark: gray(dark), light: gray(dark + levels) });
    },
    { isHard: true },
  );

/** Colours, contrast, inversion and opacity. */
export const COLOURS: readonly Group[] = [
  group('inverse', (code, dice) =>
    drawCode(code, { module: dice.whole(3, 8), dark: WHITE, light: gray(dice.whole(0, 40)) }),
  ),
  contrast(70),
  contrast(30),
  contrast(15),
  group('brand colours', (code, dice) => {
    const [dark, light] = brandPair(dice);
    return drawCode(code, { module: dice.between(3, 8), dark, light });
  }),
  group(
    'near-equal luma',
    (code, dice) => {
      const [dark, light] = colourPair(dice, 5, 20);
      return drawCode(code, { module: dice.between(3, 8), dark, light });
    },
    { isHard: true },
  ),
  group(
    'equal luma',
    (code, dice) => {
      const [dark, light] = colourPair(dice, -2, 2);
      return drawCode(code, { module: dice.between(3, 8), dark, light });
    },
    { isHard: true },
  ),
  group('transparent PNG raw', (code, dice) =>
    drawCode(code, { module: dice.whole(3, 8), light: NOTHING, quiet: dice.whole(0, 4) }),
  ),
  group('white on transparent', (code, dice) =>
    drawCode(code, { module: dice.whole(3, 8), dark: WHITE, light: NOTHING }),
  ),
];
