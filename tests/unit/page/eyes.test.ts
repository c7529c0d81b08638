import { describe, expect, it } from 'vitest';
import { hasEyes } from '../../../lib/page/eyes.ts';
import { paper, pictureOf, type Drawing } from '../qr/draw-code.ts';

const SIDE = 128;
const TEXT =
  'otpauth://totp/Nordfjord%20kommune:kari@nordfjord.example?secret=JBSWY3DPEHPK3PXP&issuer=Nordfjord';

/** The picture as the watcher draws it: squeezed into a small square. */
function squeezed(drawing: Omit<Drawing, 'text'>): Uint8ClampedArray {
  const picture = pictureOf({ text: TEXT, ...drawing });
  const small = paper(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const fromX = Math.floor(((x + 0.5) * picture.width) / SIDE);
      const fromY = Math.floor(((y + 0.5) * picture.height) / SIDE);
      const from = (fromY * picture.width + fromX) * 4;
      small.data.set(picture.data.subarray(from, from + 4), (y * SIDE + x) * 4);
    }
  }
  return small.data;
}

describe('hasEyes', () => {
  it.each([
    { module: 4 },
    { module: 8, quiet: 1 },
    { module: 5, quiet: 0 },
    { module: 3, level: 'H' as const },
    { module: 4, dark: [20, 60, 120, 255] as const },
  ])('sees a code: %j', (drawing) => {
    expect(hasEyes(squeezed(drawing), SIDE)).toBe(true);
  });

  it('sees none on paper, stripes, a chessboard and noise', () => {
    const fill = (grey: (x: number, y: number) => number): Uint8ClampedArray => {
      const { data } = paper(SIDE, SIDE);
      data.forEach((_, at) => {
        const pixel = Math.floor(at / 4);
        if (at % 4 < 3) data[at] = grey(pixel % SIDE, Math.floor(pixel / SIDE));
      });
      return data;
    };
    let seed = 1;
    const noise = (): number => (seed = (seed * 16807) % 2147483647) % 256;
    expect(
      hasEyes(
        fill(() => 255),
        SIDE,
      ),
    ).toBe(false);
    expect(
      hasEyes(
        fill((x) => (x % 8 < 4 ? 0 : 255)),
        SIDE,
      ),
    ).toBe(false);
    expect(
      hasEyes(
        fill((x, y) => (((x >> 3) + (y >> 3)) % 2) * 255),
        SIDE,
      ),
    ).toBe(false);
    expect(
      hasEyes(
        fill((x, y) => noise() + 0 * x * y),
        SIDE,
      ),
    ).toBe(false);
  });
});
