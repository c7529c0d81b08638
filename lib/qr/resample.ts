import type { GrayImage } from './image.ts';

/** Half the sides, four pixels to one. */
export function halve({ data, width, height }: GrayImage): GrayImage {
  const [newWidth, newHeight] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const half = new Uint8ClampedArray(newWidth * newHeight);
  for (let y = 0, to = 0; y < newHeight; y++) {
    for (let x = 0, at = 2 * y * width; x < newWidth; x++, at += 2, to++) {
      const upper = (data[at] ?? 0) + (data[at + 1] ?? 0);
      half[to] = (upper + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0) + 2) >> 2;
    }
  }
  return { data: half, width: newWidth, height: newHeight };
}

/** Catmull-Rom weights of the four pixels around a place `share` of the way from the second to the third. */
function cubic(share: number): [number, number, number, number] {
  const [square, cube] = [share * share, share * share * share];
  return [
    -0.5 * cube + square - 0.5 * share,
    1.5 * cube - 2.5 * square + 1,
    -1.5 * cube + 2 * square + 0.5 * share,
    0.5 * cube - 0.5 * square,
  ];
}

/** The grey level at a place between pixels (pixel centres are at whole numbers), by Catmull-Rom; the rim goes on outside. */
export function levelAt({ data, width, height }: GrayImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  // Four columns, then the rows: written out, because arrays would be made for every pixel.
  const a = clamp(left - 1, width);
  const b = clamp(left, width);
  const c = clamp(left + 1, width);
  const d = clamp(left + 2, width);
  const share = x - left;
  const line = (row: number) => {
    const start = clamp(row, height) * width;
    return between(data[start + a], data[start + b], data[start + c], data[start + d], share);
  };
  return between(line(top - 1), line(top), line(top + 1), line(top + 2), y - top);
}

/** The same, quicker and softer: straight lines between four pixels. */
export function roughLevelAt({ data, width, height }: GrayImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const from = clamp(left, width);
  const to = clamp(left + 1, width);
  const above = clamp(top, height) * width;
  const below = clamp(top + 1, height) * width;
  const upper = data[above + from] ?? 0;
  const lower = data[below + from] ?? 0;
  const share = x - left;
  const a = upper + share * ((data[above + to] ?? 0) - upper);
  const b = lower + share * ((data[below + to] ?? 0) - lower);
  return a + (y - top) * (b - a);
}

function clamp(place: number, length: number): number {
  return place < 0 ? 0 : place >= length ? length - 1 : place;
}

function between(a = 0, b = 0, c = 0, d = 0, share: number): number {
  const bend = 3 * (b - c) + d - a;
  const slope = 2 * a - 5 * b + 4 * c - d;
  return b + 0.5 * share * (c - a + share * (slope + share * bend));
}

/** Enlarged by a whole number, by Catmull-Rom. */
export function enlarge(image: GrayImage, factor: number): GrayImage {
  const rows = stretchRows(image, factor);
  return transpose(stretchRows(transpose(rows), factor));
}

function stretchRows({ data, width, height }: GrayImage, factor: number): GrayImage {
  const wide = new Uint8ClampedArray(width * factor * height);
  const phases = Array.from({ length: factor }, (_, phase) => (phase + 0.5) / factor - 0.5).map((place) => ({
    step: Math.floor(place),
    weights: cubic(place - Math.floor(place)),
  }));
  for (let y = 0, to = 0; y < height; y++) {
    const start = y * width;
    const level = (x: number) => data[start + Math.min(width - 1, Math.max(0, x))] ?? 0;
    for (let x = 0; x < width; x++) {
      for (const { step, weights } of phases) {
        const at = x + step;
        wide[to++] =
          weights[0] * level(at - 1) +
          weights[1] * level(at) +
          weights[2] * level(at + 1) +
          weights[3] * level(at + 2);
      }
    }
  }
  return { data: wide, width: width * factor, height };
}

/** Rows for columns. */
export function transpose({ data, width, height }: GrayImage): GrayImage {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 0;
  }
  return { data: turned, width: height, height: width };
}
