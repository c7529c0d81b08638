import { expect, it } from 'vitest';
import { toGray } from '../../../lib/qr/image.ts';
import { timingOf } from '../../../lib/qr/timing.ts';
import { pictureOf } from './draw-code.ts';

const TEXT = 'otpauth://totp/Nordfjord:kari@nordfjord.example?secret=JBSWY3DPEHPK3PXP&issuer=Nordfjord';
const MODULE = 5;
const QUIET = 2;
const gray = toGray(pictureOf({ text: TEXT, module: MODULE, quiet: QUIET }));
const modules = gray.width / MODULE - 2 * QUIET;

const eye = (column: number, row: number) => ({
  x: (QUIET + column + 3.5) * MODULE - 0.5,
  y: (QUIET + row + 3.5) * MODULE - 0.5,
  module: MODULE,
  isDark: true,
  seen: 1,
});
const eyes = { corner: eye(0, 0), right: eye(modules - 7, 0), below: eye(0, modules - 7), error: 0 };

it.each([-8, -4, 0, 4, 8])(
  'finds how many modules a code has where the distances tell %i others',
  (change) => {
    expect(timingOf(gray, { ...eyes, modules: modules + change }, true)).toEqual({ modules, score: 1 });
  },
);

it.each([-8, 8])('but not %i others where no eye is torn: chance eyes would look likelier too', (change) => {
  expect(timingOf(gray, { ...eyes, modules: modules + change }, false).score).toBeLessThan(0.9);
});

it('gives little for three eyes without a timing pattern', () => {
  const blank = { ...gray, data: new Uint8ClampedArray(gray.data.length).fill(255) };
  expect(timingOf(blank, { ...eyes, modules }, true).score).toBeLessThan(0.2);
});
