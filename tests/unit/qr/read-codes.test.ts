import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QR_LIMITS, readCodes } from '../../../lib/qr/index.ts';
import { drawCode, paper, pictureOf } from './draw-code.ts';

const TEXT =
  'otpauth://totp/Nordfjord%20kommune:kari@nordfjord.example?secret=JBSWY3DPEHPK3PXP&issuer=Nordfjord';

describe('readCodes', () => {
  it.each([1, 2, 3, 5, 8, 12])('reads modules of %i px', async (module) => {
    expect(await readCodes(pictureOf({ text: TEXT, module }))).toEqual([TEXT]);
  });

  it.each(['L', 'M', 'Q', 'H'] as const)('reads error correction level %s', async (level) => {
    expect(await readCodes(pictureOf({ text: TEXT, module: 4, level }))).toEqual([TEXT]);
  });

  it('reads a code without a quiet zone', async () => {
    expect(await readCodes(pictureOf({ text: TEXT, module: 4, quiet: 0 }))).toEqual([TEXT]);
  });

  it('lays transparency on white', async () => {
    const picture = pictureOf({ text: TEXT, module: 4, light: [0, 0, 0, 0] });
    expect(await readCodes(picture)).toEqual([TEXT]);
  });

  it('reads light on dark', async () => {
    const picture = pictureOf({
      text: TEXT,
      module: 4,
      dark: [240, 240, 240, 255],
      light: [20, 20, 40, 255],
    });
    expect(await readCodes(picture)).toEqual([TEXT]);
  });

  it('reads a contrast of 12 levels by the threshold of the picture', async () => {
    const picture = pictureOf({
      text: TEXT,
      module: 4,
      dark: [120, 120, 120, 255],
      light: [132, 132, 132, 255],
    });
    expect(await readCodes(picture)).toEqual([TEXT]);
  });

  it('reads several codes on a whole screenshot, each once', async () => {
    const screen = paper(1600, 900, [245, 245, 250, 255]);
    const texts = [`${TEXT}&period=30`, `${TEXT}&period=60`, `${TEXT}&digits=8`];
    texts.forEach((text, index) =>
      drawCode(screen, { text, module: 3, left: 60 + index * 500, top: 100 + index * 200 }),
    );
    drawCode(screen, { text: TEXT, module: 4, left: 1300, top: 20 });
    drawCode(screen, { text: TEXT, module: 4, left: 60, top: 600 });
    expect((await readCodes(screen)).sort()).toEqual([...texts, TEXT].sort());
    expect(await readCodes(screen, { maxCodes: 2 })).toHaveLength(2);
  });

  it('reads a code on a dark screenshot', async () => {
    const screen = paper(1920, 1080, [30, 30, 34, 255]);
    drawCode(screen, { text: TEXT, module: 3, left: 900, top: 400 });
    expect(await readCodes(screen)).toEqual([TEXT]);
  });

  it('finds nothing where nothing is', async () => {
    expect(await readCodes(paper(800, 600))).toEqual([]);
    expect(await readCodes(paper(4, 4))).toEqual([]);
  });

  it('refuses images outside the limits before it looks at them', async () => {
    const data = new Uint8ClampedArray(4);
    await expect(readCodes({ data, width: QR_LIMITS.maxPixels, height: 2 })).rejects.toThrow('qr.unreadable');
    await expect(readCodes({ data, width: 2, height: 2 })).rejects.toThrow('qr.unreadable');
    await expect(readCodes({ data, width: -1, height: -1 })).rejects.toThrow('qr.unreadable');
    await expect(readCodes({ data, width: Number.NaN, height: 1 })).rejects.toThrow('qr.unreadable');
  });

  it('survives noise', async () => {
    const noise = fc.uint8Array({ minLength: 48 * 48 * 4, maxLength: 48 * 48 * 4 });
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        const image = { data: new Uint8ClampedArray(bytes), width: 48, height: 48 };
        expect(await readCodes(image)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
