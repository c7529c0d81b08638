import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { QR_LIMITS, readCodes } from '../../../lib/qr/index.ts';
import { drawCode, paper, pictureOf } from './draw-code.ts';

const TEXT = 'otpauth://totp/Vidde:siri?secret=JBSWY3DPEHPK3PXP';

describe('limits', () => {
  it('reads no more codes than there are wanted, and never more than its limit', async () => {
    const screen = paper(1800, 1100);
    for (let at = 0; at < 40; at++) {
      const place = { left: 20 + (at % 10) * 175, top: 20 + Math.floor(at / 10) * 260 };
      drawCode(screen, { text: `${TEXT}&n=${at}`, module: 4, ...place });
    }
    expect(await readCodes(screen)).toHaveLength(QR_LIMITS.maxCodes);
    expect(await readCodes(screen, { maxCodes: 3 })).toHaveLength(3);
    expect(await readCodes(screen, { maxCodes: 100 })).toHaveLength(QR_LIMITS.maxCodes);
  });

  it('stops before it begins when it is late, and between attempts', async () => {
    const hidden = pictureOf({
      text: TEXT,
      module: 4,
      dark: [120, 120, 120, 255],
      light: [132, 132, 132, 255],
    });
    expect(await readCodes(hidden, { isLate: () => true })).toEqual([]);
    const isLate = vi.fn(() => isLate.mock.calls.length > 2);
    await readCodes(hidden, { isLate });
    expect(isLate.mock.calls.length).toBeLessThan(8);
    expect(await readCodes(hidden, { isLate: () => false })).toEqual([TEXT]);
  });

  it('survives noise of every size, and reads nothing in it', async () => {
    const noise = fc.record({
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 90 }),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      grain: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(noise, async ({ width, height, seed, grain }) => {
        const data = new Uint8ClampedArray(width * height * 4);
        for (let at = 0; at < data.length; at++) {
          const cell = Math.floor(at / 4 / grain) * 2654435761 + seed;
          data[at] = (cell ^ (cell >>> 15)) & 1 ? 255 : (cell >>> 8) & 255;
        }
        expect(await readCodes({ data, width, height })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('makes nothing of finder patterns without a code', async () => {
    const screen = paper(900, 700);
    const eye = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    for (let at = 0; at < 30; at++) {
      const [left, top] = [30 + (at % 6) * 140, 30 + Math.floor(at / 6) * 130];
      eye.forEach((line, row) => {
        Array.from(line).forEach((cell, column) => {
          if (cell === '0') return;
          for (let y = 0; y < 4; y++) {
            const from = ((top + row * 4 + y) * 900 + left + column * 4) * 4;
            for (let x = 0; x < 4; x++) screen.data.set([0, 0, 0, 255], from + x * 4);
          }
        });
      });
    }
    expect(await readCodes(screen)).toEqual([]);
  });
});
