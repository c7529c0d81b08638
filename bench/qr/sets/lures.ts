import type { RgbaImage } from '../../../lib/qr/image.ts';
import { noise } from '../distort/noise.ts';
import { createDice, type Dice } from '../dice.ts';
import { drawCode } from '../draw/draw-code.ts';
import { gray } from '../draw/ink.ts';
import { render } from '../draw/render.ts';
import { encode } from '../encode.ts';
import { payloadOf } from '../payloads/payload-of.ts';
import type { Loaded, Sample } from '../sample.ts';

const COUNT = 40;

/** Half of what is no eye, timing or format is turned by chance: nothing can be corrected. */
function damaged(dice: Dice): Loaded {
  const code = encode(dice, payloadOf(dice));
  const spoilt = Array.from({ length: code.size ** 2 }, () => dice.chance(0.5));
  const isPattern = (row: number, column: number) =>
    row === 6 ||
    column === 6 ||
    (row < 9 && (column < 9 || column >= code.size - 8)) ||
    (row >= code.size - 8 && column < 9);
  const isDark = (row: number, column: number) =>
    isPattern(row, column)
      ? code.isDark(row, column)
      : code.isDark(row, column) !== spoilt[row * code.size + column];
  const image = drawCode({ ...code, isDark }, { module: dice.whole(2, 8), quiet: dice.whole(0, 4) });
  return { image, texts: [], allowed: [code.text] };
}

/** A tenth to a third of the modules turned: some can be corrected, and must then be right. */
function worn(dice: Dice): Loaded {
  const code = encode(dice, payloadOf(dice));
  const share = dice.between(0.05, 0.3);
  const spoilt = Array.from({ length: code.size ** 2 }, () => dice.chance(share));
  const isDark = (row: number, column: number) =>
    code.isDark(row, column) !== spoilt[row * code.size + column];
  const image = drawCode({ ...code, isDark }, { module: dice.whole(2, 8) });
  return { image, texts: [], allowed: [code.text] };
}

/** Only a half of a code, cut across. */
function halved(dice: Dice): Loaded {
  const code = encode(dice, payloadOf(dice));
  const isLower = dice.chance(0.5);
  const shape = (_x: number, y: number) =>
    isLower === y > code.size / 2 && code.isDark(Math.floor(y), Math.floor(_x));
  return { image: drawCode(code, { module: dice.whole(3, 8), shape }), texts: [], allowed: [code.text] };
}

function grain(dice: Dice): Loaded {
  const side = dice.whole(40, 500);
  const cell = dice.whole(1, 8);
  const tones = new Map<number, number>();
  const toneAt = (x: number, y: number) => {
    const key = Math.floor(y / cell) * side + Math.floor(x / cell);
    const tone = tones.get(key) ?? (dice.chance(0.5) ? 0 : 255);
    tones.set(key, tone);
    return gray(tone);
  };
  const image: RgbaImage = render(side, side, 1, toneAt);
  return { image: dice.chance(0.5) ? noise(dice, image, 30) : image, texts: [] };
}

const KINDS: Readonly<Record<string, (dice: Dice) => Loaded>> = {
  'damaged code': damaged,
  'worn code': worn,
  'half a code': halved,
  grain,
};

/** Images without a readable code. */
export const lureSamples = (seed: string): readonly Sample[] =>
  Object.entries(KINDS).flatMap(([group, make]) =>
    Array.from({ length: COUNT }, (_, turn) => {
      const id = `${seed}/${group}/${turn}`;
      return { id, group, load: () => Promise.resolve(make(createDice(id))) };
    }),
  );
