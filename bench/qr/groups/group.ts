import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Dice } from '../dice.ts';
import { type Code, encode, type Level } from '../encode.ts';
import { payloadOf } from '../payloads/payload-of.ts';

export interface Drawn {
  readonly code: Code;
  readonly image: RgbaImage | Promise<RgbaImage>;
}

/** A kind of synthetic image; its name is used in reports and, where there is the same group, that of the design's table. */
export interface Group {
  readonly name: string;
  /** Belongs to the brutal set: what defeats decoders that read clean codes. */
  readonly isHard?: boolean;
  /** Images in the full set; 30 unless told. */
  readonly count?: number;
  readonly make: (dice: Dice) => Drawn;
}

export const anyCode = (dice: Dice, level?: Level) => encode(dice, payloadOf(dice), level);

/** A group whose images differ by code and chance only. */
export function group(
  name: string,
  draw: (code: Code, dice: Dice) => RgbaImage | Promise<RgbaImage>,
  options: { readonly isHard?: boolean; readonly count?: number; readonly levels?: readonly Level[] } = {},
): Group {
  const { levels, ...rest } = options;
  return {
    name,
    ...rest,
    make: (dice) => {
      const code = anyCode(dice, levels && dice.pick(levels));
      return { code, image: draw(code, dice) };
    },
  };
}
