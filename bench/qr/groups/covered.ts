import { drawCode } from '../draw/draw-code.ts';
import { brandPair } from '../draw/ink.ts';
import { coveredCorner, logo } from '../draw/logo.ts';
import type { Level } from '../encode.ts';
import { type Group, group } from './group.ts';

const withLogo = (name: string, share: readonly [number, number], levels: readonly Level[]) =>
  group(
    name,
    (code, dice) =>
      drawCode(code, { module: dice.between(4, 8), over: logo(dice, code, dice.between(...share)) }),
    { levels },
  );

/** Share of the code that may be covered so that not half of what its level corrects is used up. */
const COVER: Record<Level, number> = { L: 0.03, M: 0.06, Q: 0.1, H: 0.13 };

/** Codes that something lies upon. */
export const COVERED: readonly Group[] = [
  withLogo('logo 14-20 %, M/Q', [0.14, 0.2], ['M', 'Q']),
  withLogo('logo 22-27 %, H', [0.22, 0.27], ['H']),
  group(
    'covered corner',
    (code, dice) => {
      const [dark, light] = brandPair(dice);
      const ink = dice.pick([dark, light]);
      return drawCode(code, {
        module: dice.between(4, 8),
        over: coveredCorner(code, COVER[code.level], ink),
      });
    },
    { isHard: true },
  ),
];
