import { drawCode } from '../draw/draw-code.ts';
import { encode } from '../encode.ts';
import { migrationOf } from '../payloads/migration.ts';
import { payloadOf } from '../payloads/payload-of.ts';
import { type Group, group } from './group.ts';

/** Module sizes, long payloads, quiet zones and turns. */
export const SIZES: readonly Group[] = [
  group('clean 3-12 px', (code, dice) => drawCode(code, { module: dice.whole(3, 12) })),
  group('2 px', (code) => drawCode(code, { module: 2 })),
  group('1.5 px', (code) => drawCode(code, { module: 1.5 }), { isHard: true }),
  group('1.5 px pixelated', (code) => drawCode(code, { module: 1.5, fine: 1 }), { isHard: true }),
  group('1 px', (code) => drawCode(code, { module: 1 }), { isHard: true }),
  group('1.6-2.9 px', (code, dice) => drawCode(code, { module: dice.between(1.6, 2.9) }), { isHard: true }),
  {
    name: '20-40 px',
    make: (dice) => {
      const code = encode(dice, payloadOf(dice), dice.pick(['L', 'M']));
      return {
        code,
        image: drawCode(code, { module: dice.whole(20, Math.min(40, Math.floor(1800 / code.size))) }),
      };
    },
  },
  {
    name: 'migration 300-1100 chars',
    make: (dice) => {
      const code = encode(dice, migrationOf(dice, dice.whole(300, 1100)), dice.pick(['L', 'M']));
      return { code, image: drawCode(code, { module: dice.whole(2, 5), quiet: dice.whole(1, 4) }) };
    },
  },
];

export const QUIET: readonly Group[] = [
  group('quiet 1-3', (code, dice) => drawCode(code, { module: dice.whole(3, 8), quiet: dice.whole(1, 3) })),
  group('quiet 0, exact crop', (code, dice) => drawCode(code, { module: dice.whole(3, 8), quiet: 0 }), {
    isHard: true,
  }),
  group(
    'quiet 0 on a dark page',
    (code, dice) => {
      const shade = dice.whole(0, 60);
      const page = [shade, shade, dice.whole(shade, 70), 255] as const;
      return drawCode(code, { module: dice.whole(3, 8), quiet: 0, margin: dice.whole(16, 80), page });
    },
    { isHard: true },
  ),
  group(
    'quiet 1-2 on a dark page',
    (code, dice) =>
      drawCode(code, {
        module: dice.whole(3, 8),
        quiet: dice.whole(1, 2),
        margin: dice.whole(16, 80),
        page: [24, 26, 30, 255],
      }),
    { isHard: true },
  ),
];

const turned = (name: string, angle: readonly [number, number], isHard = false) =>
  group(
    name,
    (code, dice) =>
      drawCode(code, { module: dice.between(4, 8), angle: dice.between(...angle) * dice.pick([1, -1]) }),
    { isHard },
  );

export const TURNED: readonly Group[] = [
  turned('rotation 1-10°', [1, 10]),
  turned('rotation 11-45°', [11, 45], true),
  group('rotation 90/180/270°', (code, dice) =>
    drawCode(code, { module: dice.whole(3, 8), angle: dice.pick([90, 180, 270]) }),
  ),
];
