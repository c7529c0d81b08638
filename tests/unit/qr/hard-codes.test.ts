import { describe, expect, it } from 'vitest';
import { readCodes, type ReadOptions } from '../../../lib/qr/index.ts';
import { blurred, gapped, mirrored, onPage, scaled, turned } from './distort.ts';
import { pictureOf, type Drawing } from './draw-code.ts';

const TEXT =
  'otpauth://totp/Nordfjord%20kommune:kari@nordfjord.example?secret=JBSWY3DPEHPK3PXP&issuer=Nordfjord';
const draw = (drawing: Partial<Drawing>) => pictureOf({ text: TEXT, module: 4, ...drawing });
const WITHOUT_WASM: ReadOptions = { wasm: false };

/** What only one of the attempts reads, by the attempt that does. */
const CASES = {
  'turned by 7 degrees': () => turned(draw({ module: 6 }), 7),
  'turned by 45 degrees': () => turned(draw({ module: 6 }), 45),
  'upside down': () => turned(draw({}), 180),
  'no quiet zone on a dark page': () => onPage(draw({ quiet: 0 }), 40, [20, 20, 28]),
  'light on dark, no quiet zone on a white page': () =>
    onPage(draw({ quiet: 0, dark: [255, 255, 255, 255], light: [20, 20, 30, 255] }), 30, [255, 255, 255]),
  'twelve levels of contrast on a white page': () =>
    onPage(draw({ dark: [120, 120, 120, 255], light: [132, 132, 132, 255] }), 60, [255, 255, 255]),
  'colours alike in brightness': () => draw({ dark: [200, 60, 60, 255], light: [40, 150, 60, 255] }),
  'white modules on nothing': () => draw({ dark: [250, 250, 255, 255], light: [0, 0, 0, 0] }),
  'modules of a pixel and a half': () => scaled(draw({}), 1.5 / 4),
  'two pixels enlarged by half': () => scaled(draw({ module: 2 }), 1.5),
  'out of focus by two thirds of a module': () => blurred(draw({}), 0.66 * 4),
  'out of focus by nearly four fifths of a module': () => blurred(draw({}), 0.78 * 4),
  'text whose lines stand a module apart': () =>
    gapped(draw({ module: 8 }), { rows: 16, columns: 1000, gap: 7 }),
  'cells with a gap of half a cell': () => gapped(draw({ module: 6 }), { rows: 6, columns: 6, gap: 3 }),
  'modules of forty pixels': () => draw({ module: 40 }),
} as const;

describe('codes that are hard to read', () => {
  it.each(Object.entries(CASES))('reads: %s', async (_, make) => {
    expect(await readCodes(make())).toEqual([TEXT]);
  });

  it.each(Object.entries(CASES))('reads without WebAssembly: %s', async (_, make) => {
    expect(await readCodes(make(), WITHOUT_WASM)).toEqual([TEXT]);
  });

  it('reads a code in a mirror', async () => {
    expect(await readCodes(mirrored(draw({})))).toEqual([TEXT]);
  });
});
