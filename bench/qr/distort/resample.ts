import type { RgbaImage } from '../../../lib/qr/image.ts';

interface Tap {
  readonly from: number;
  readonly weights: readonly number[];
}

/** Weights of a triangle of half-width `reach` source pixels around each target pixel. */
function tapsOf(source: number, target: number, reach: number): readonly Tap[] {
  return Array.from({ length: target }, (_, at) => {
    const middle = ((at + 0.5) * source) / target - 0.5;
    const from = Math.ceil(middle - reach);
    const to = Math.floor(middle + reach);
    const weights = Array.from({ length: Math.max(1, to - from + 1) }, (__, k) =>
      Math.max(1e-9, 1 - Math.abs(from + k - middle) / reach),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { from, weights: weights.map((weight) => weight / sum) };
  });
}

function along(source: Float32Array, width: number, height: number, taps: readonly Tap[]): Float32Array {
  const result = new Float32Array(taps.length * height * 4);
  for (let y = 0; y < height; y++) {
    taps.forEach(({ from, weights }, x) => {
      for (let colour = 0; colour < 4; colour++) {
        let sum = 0;
        weights.forEach((weight, k) => {
          const place = Math.min(width - 1, Math.max(0, from + k));
          sum += weight * (source[(y * width + place) * 4 + colour] ?? 0);
        });
        result[(y * taps.length + x) * 4 + colour] = sum;
      }
    });
  }
  return result;
}

function turned(source: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let colour = 0; colour < 4; colour++)
        result[(x * height + y) * 4 + colour] = source[(y * width + x) * 4 + colour] ?? 0;
    }
  }
  return result;
}

/**
 * Scales both sides. `plain` takes the four nearest pixels, however much smaller the picture becomes (a canvas at low
 * quality); otherwise each pixel is the weighted mean of all that fall into it, as browsers scale images.
 */
export function resample(image: RgbaImage, scale: number, plain = false): RgbaImage {
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const reach = (source: number, target: number) => (plain ? 1 : Math.max(1, source / target));
  const across = along(
    Float32Array.from(image.data),
    image.width,
    image.height,
    tapsOf(image.width, width, reach(image.width, width)),
  );
  const upright = turned(across, width, image.height);
  const down = along(upright, image.height, width, tapsOf(image.height, height, reach(image.height, height)));
  return { data: Uint8ClampedArray.from(turned(down, height, width)), width, height };
}

/** The nearest pixel for each, as `image-rendering: pixelated` does. */
export function pixelated(image: RgbaImage, scale: number): RgbaImage {
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [
        Math.floor(((x + 0.5) * image.width) / width),
        Math.floor(((y + 0.5) * image.height) / height),
      ];
      const from = (fromY * image.width + fromX) * 4;
      data.set(image.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { data, width, height };
}
