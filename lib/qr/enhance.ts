import type { GrayImage } from './image.ts';

/** Otsu's threshold: the grey level that parts the histogram into the two most different halves. */
export function otsuThreshold({ data }: GrayImage): number {
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  let sum = 0;
  histogram.forEach((count, value) => (sum += count * value));
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let threshold = 127;
  for (let value = 0; value < 256; value++) {
    below += histogram[value] ?? 0;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    sumBelow += value * (histogram[value] ?? 0);
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) {
      best = between;
      threshold = value;
    }
  }
  return threshold;
}

/** Black and white only, by Otsu's threshold: brings back codes of low contrast and of colours alike in brightness. */
export function binarise(image: GrayImage): GrayImage {
  const threshold = otsuThreshold(image);
  return { ...image, data: image.data.map((value) => (value > threshold ? 255 : 0)) };
}

/** Bilinear resize by `factor`. */
export function resize(image: GrayImage, factor: number): GrayImage {
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const fromY = Math.min(image.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const top = Math.floor(fromY) * image.width;
    const bottom = Math.min(image.height - 1, Math.floor(fromY) + 1) * image.width;
    const downShare = fromY - Math.floor(fromY);
    for (let x = 0; x < width; x++) {
      const fromX = Math.min(image.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(image.width - 1, left + 1);
      const share = fromX - left;
      const upper = (image.data[top + left] ?? 0) * (1 - share) + (image.data[top + right] ?? 0) * share;
      const lower =
        (image.data[bottom + left] ?? 0) * (1 - share) + (image.data[bottom + right] ?? 0) * share;
      data[y * width + x] = upper * (1 - downShare) + lower * downShare;
    }
  }
  return { data, width, height };
}

/** Unsharp mask over the four neighbours: undoes the blur of a scaled-up picture. */
export function sharpen(image: GrayImage, strength: number): GrayImage {
  const { width, data } = image;
  const sharp = data.map((value, at) => {
    const left = data[at - 1] ?? value;
    const right = data[at + 1] ?? value;
    const up = data[at - width] ?? value;
    const down = data[at + width] ?? value;
    return value + strength * (value - (left + right + up + down) / 4);
  });
  return { ...image, data: sharp };
}
