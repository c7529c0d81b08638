import type { Dice } from '../dice.ts';

/** Red, green, blue and opacity, each 0 to 255. */
export type Ink = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Ink = [0, 0, 0, 255];
export const WHITE: Ink = [255, 255, 255, 255];
export const NOTHING: Ink = [0, 0, 0, 0];

export const gray = (value: number): Ink => [value, value, value, 255];

/** Rec. 601, as most decoders weigh it. */
export const lumaOf = ([red, green, blue]: Ink) => 0.299 * red + 0.587 * green + 0.114 * blue;

const anyInk = (dice: Dice): Ink => [dice.whole(0, 255), dice.whole(0, 255), dice.whole(0, 255), 255];

/** Two colours that an eye tells apart though their luma differs by `least` to `most` only. Darker luma first. */
export function colourPair(dice: Dice, least: number, most: number): readonly [dark: Ink, light: Ink] {
  for (;;) {
    const one = anyInk(dice);
    const other = anyInk(dice);
    const step = lumaOf(other) - lumaOf(one);
    const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
    if (step >= least && step <= most && apart > 130) return [one, other];
  }
}

/** A dark colour on a light one, as services with a brand draw their codes. */
export function brandPair(dice: Dice): readonly [dark: Ink, light: Ink] {
  for (;;) {
    const dark = anyInk(dice);
    const light: Ink = [dice.whole(200, 255), dice.whole(200, 255), dice.whole(200, 255), 255];
    if (lumaOf(light) - lumaOf(dark) > 110) return [dark, light];
  }
}
