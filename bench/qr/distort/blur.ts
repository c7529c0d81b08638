import type { RgbaImage } from '../../../lib/qr/image.ts';

function kernelOf(sigma: number): Float64Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** One pass along rows (`step` 4) or columns (`step` the length of a row); the edge goes on beyond the picture. */
function pass(source: Float32Array, image: RgbaImage, kernel: Float64Array, isAcross: boolean): Float32Array {
  const { width, height } = image;
  const reach = (kernel.length - 1) / 2;
  const result = new Float32Array(source.length);
  const last = (isAcross ? width : height) - 1;
  const step = isAcross ? 4 : width * 4;
  for (let at = 0; at < source.length; at++) {
    const pixel = at >> 2;
    const place = isAcross ? pixel % width : Math.floor(pixel / width);
    let sum = 0;
    for (let k = -reach; k <= reach; k++) {
      const other = Math.min(last, Math.max(0, place + k));
      sum += (source[at + (other - place) * step] ?? 0) * (kernel[k + reach] ?? 0);
    }
    result[at] = sum;
  }
  return result;
}

/** Gaussian; `sigma` in pixels. */
export function blur(image: RgbaImage, sigma: number): RgbaImage {
  const kernel = kernelOf(sigma);
  const across = pass(Float32Array.from(image.data), image, kernel, true);
  const data = Uint8ClampedArray.from(pass(across, image, kernel, false));
  return { ...image, data };
}
