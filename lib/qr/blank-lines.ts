import type { GrayImage } from './image.ts';
import { transpose } from './resample.ts';

/** Levels by which a blank line may vary. */
const FLAT = 12;
/** Blank lines, one pixel high or more, that must lie between lines that are not: no picture of something has so many. */
const LEAST_GAPS = 8;

/**
 * Without the blank lines between rows of modules, as text with a wide line height and tables with spaced cells have
 * them: a row of a code is never blank from side to side. `undefined` where there are none. For pictures of one code.
 */
export function withoutBlankLines(image: GrayImage): GrayImage | undefined {
  const rows = closeRows(image);
  const columns = closeRows(transpose(rows ?? image));
  return columns ? transpose(columns) : rows;
}

function closeRows({ data, width, height }: GrayImage): GrayImage | undefined {
  const isBlank = Array.from({ length: height }, (_, row) => isFlat(data, row * width, width));
  const first = isBlank.indexOf(false);
  const last = isBlank.lastIndexOf(false);
  const gaps = isBlank.filter((blank, row) => blank && row > first && row < last && !isBlank[row - 1]);
  if (gaps.length < LEAST_GAPS) return undefined;
  const kept = isBlank.flatMap((blank, row) => (blank && row > first && row < last ? [] : [row]));
  const closed = new Uint8ClampedArray(kept.length * width);
  kept.forEach((row, at) => {
    closed.set(data.subarray(row * width, (row + 1) * width), at * width);
  });
  return { data: closed, width, height: kept.length };
}

function isFlat(data: Uint8ClampedArray, start: number, length: number): boolean {
  const first = data[start] ?? 0;
  for (let at = start; at < start + length; at++) if (Math.abs((data[at] ?? 0) - first) > FLAT) return false;
  return true;
}
