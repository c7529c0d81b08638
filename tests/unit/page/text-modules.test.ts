import * as fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { findCodeGrid } from '../../../lib/page/find-code-grid.ts';
import { readTextModules } from '../../../lib/page/text-modules.ts';

const TEXT = 'otpauth://totp/Site:kari?secret=JBSWY3DPEHPK3PXP';

function modulesOf(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'L');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => code.isDark(y, x)));
}

const MODULES = modulesOf(TEXT);
const SIZE = MODULES.length;
const DARK = MODULES.flat().map(Number);

/** With a quiet zone of so many modules. */
const at = (x: number, y: number, quiet: number): boolean => MODULES[y - quiet]?.[x - quiet] ?? false;

function draw(
  quiet: number,
  across: number,
  down: number,
  character: (dots: readonly boolean[]) => string,
): string {
  const side = SIZE + 2 * quiet;
  return Array.from({ length: Math.ceil(side / down) }, (_, row) =>
    Array.from({ length: Math.ceil(side / across) }, (_, column) =>
      character(
        Array.from({ length: across * down }, (_, dot) =>
          at(column * across + (dot % across), row * down + Math.floor(dot / across), quiet),
        ),
      ),
    ).join(''),
  ).join('\n');
}

const half = ([upper, lower]: readonly boolean[]): string =>
  upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
const QUARTERS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';
const quarter = (dots: readonly boolean[]): string =>
  QUARTERS[dots.reduce((sum, dot, place) => sum + (dot ? 2 ** place : 0), 0)] ?? ' ';
const BITS = [0, 3, 1, 4, 2, 5, 6, 7];
const braille = (dots: readonly boolean[]): string =>
  String.fromCodePoint(
    0x2800 + dots.reduce((sum, dot, place) => sum + (dot ? 1 << (BITS[place] ?? 0) : 0), 0),
  );

describe('readTextModules', () => {
  it.each([
    ['half blocks', draw(2, 1, 2, half)],
    ['half blocks without a quiet zone', draw(0, 1, 2, half)],
    ['half blocks that begin in the middle of a character', draw(1, 1, 2, half)],
    ['half blocks, light on dark', draw(4, 1, 2, (dots) => half(dots.map((dot) => !dot)))],
    ['half blocks in a text', `Scan this:\n\n${draw(2, 1, 2, half)}\nThen type the code.`],
    ['half blocks without the spaces at the ends', draw(2, 1, 2, half).replaceAll(/ +$/gm, '')],
    ['quarter blocks', draw(2, 2, 2, quarter)],
    ['braille', draw(4, 2, 4, braille)],
    ['full blocks, two to a module', draw(2, 1, 1, ([dot]) => (dot ? '██' : '  '))],
    ['full blocks, light on dark', draw(2, 1, 1, ([dot]) => (dot ? '  ' : '██'))],
    ['full blocks after an odd margin', draw(0, 1, 1, ([dot]) => (dot ? '██' : '  ')).replaceAll(/^/gm, ' ')],
    ['one character to a module', draw(2, 1, 1, ([dot]) => (dot ? '#' : ' '))],
    ['signs', draw(1, 1, 1, ([dot]) => (dot ? '##' : '\u00a0\u00a0'))],
    ['squares', draw(1, 1, 1, ([dot]) => (dot ? '\u2b1b' : '\u2b1c'))],
  ])('reads %s', (_, text) => {
    const grid = readTextModules(text);
    expect(grid?.width).toBe(SIZE);
    expect([...(grid?.dark ?? [])]).toEqual(DARK);
  });

  it.each([
    ['a bar chart', Array.from({ length: 40 }, (_, y) => '█'.repeat(y)).join('\n')],
    ['a chess board', Array.from({ length: 40 }, (_, y) => (y % 2 ? '█ ' : ' █').repeat(20)).join('\n')],
    ['a heading of signs', Array.from({ length: 40 }, () => '#'.repeat(80)).join('\n')],
    [
      'one eye',
      draw(0, 1, 1, ([dot]) => (dot ? '#' : ' '))
        .split('\n')
        .map((line) => line.slice(0, 10))
        .join('\n'),
    ],
    ['too much of it', '█\n'.repeat(200_000)],
    ['no blocks', 'The quick brown fox\n'.repeat(40)],
  ])('is not misled by %s', (_, text) => {
    expect(readTextModules(text)).toBeUndefined();
  });

  it('never throws', () => {
    const characters = fc.constantFrom(...Array.from(' \n█▀▄▌▐▖▗#X\u28ff\u2800\u2b1b'));
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 3000 }), (text) => {
        readTextModules(text);
      }),
    );
  });
});

it('finds a code with a mark on its eye, and none with two eyes', () => {
  const dark = Uint8Array.from(DARK);
  dark[0] = 0;
  expect(findCodeGrid({ width: SIZE, height: SIZE, dark })?.width).toBe(SIZE);
  for (let y = 0; y < 7; y++) dark.fill(0, y * SIZE, y * SIZE + 7);
  expect(findCodeGrid({ width: SIZE, height: SIZE, dark })).toBeUndefined();
});
