import type { RgbaImage } from '../../../lib/qr/image.ts';
import { drawCode } from '../draw/draw-code.ts';
import { gray } from '../draw/ink.ts';
import { render } from '../draw/render.ts';
import type { Code } from '../encode.ts';
import { type Group, group } from './group.ts';

/** Pixels of a code whose cells are `width` by `height`, with a gap after each `rows` rows and each column; two modules of quiet zone. */
function drawCells(
  code: Code,
  width: number,
  height: number,
  { rows = 1, rowGap = 0, columnGap = 0, line = 255 },
): RgbaImage {
  const cells = code.size + 4;
  const pitch = rows * height + rowGap;
  const fullWidth = cells * (width + columnGap);
  const fullHeight = Math.ceil(cells / rows) * pitch;
  return render(fullWidth, fullHeight, 1, (x, y) => {
    const [acrossCell, downRows] = [x % (width + columnGap), y % pitch];
    if (acrossCell >= width || downRows >= rows * height) return gray(line);
    const column = Math.floor(x / (width + columnGap)) - 2;
    const row = Math.floor(y / pitch) * rows + Math.floor(downRows / height) - 2;
    const isInside = row >= 0 && column >= 0 && row < code.size && column < code.size;
    return gray(isInside && code.isDark(row, column) ? 0 : 255);
  });
}

/** Codes of table cells, blocks of text and other things that do not quite meet, or are not quite square. */
export const CELLS: readonly Group[] = [
  group('cells not square', (code, dice) => drawCells(code, dice.whole(4, 8), dice.whole(4, 8), {})),
  group('border lines', (code, dice) => {
    const side = dice.whole(3, 9);
    return drawCells(code, side, side, { rowGap: 1, columnGap: 1, line: dice.whole(0, 255) });
  }),
  group(
    'spaced cells',
    (code, dice) => {
      const side = dice.whole(4, 9);
      const gap = dice.whole(2, Math.ceil(side / 2));
      return drawCells(code, side, side, { rowGap: gap, columnGap: gap });
    },
    { isHard: true },
  ),
  group(
    'spaced lines of text',
    (code, dice) => {
      const side = dice.whole(4, 9);
      return drawCells(code, side, side, { rows: 2, rowGap: dice.whole(1, side - 1) });
    },
    { isHard: true },
  ),
  group(
    'small on a dark page',
    (code, dice) =>
      drawCode(code, {
        module: dice.between(1.45, 1.9),
        quiet: dice.whole(0, 1),
        margin: dice.whole(8, 30),
        page: gray(dice.whole(0, 60)),
      }),
    { isHard: true },
  ),
];
