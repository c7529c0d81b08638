import { darkness } from './darkness.ts';
import { findFinders } from './finders.ts';
import { crop, type GrayImage } from './image.ts';
import { boundsOf, type QrSymbol } from './symbol.ts';

/** Pixels that the smallest code needs. */
const LEAST_SIDE = 24;
/** Levels by which paper may vary. */
const FLAT = 8;

/** Whether another code may stand beside one that was found. Costs next to nothing where there is only paper. */
export function mayHoldAnother(image: GrayImage, symbol: QrSymbol): boolean {
  const { width, height } = image;
  const { left, top, right, bottom } = boundsOf(symbol);
  const side = Math.max(right - left, bottom - top);
  const strips = [
    { left: 0, top: 0, width: left, height },
    { left: right, top: 0, width: width - right, height },
    { left: 0, top: 0, width, height: top },
    { left: 0, top: bottom, width, height: height - bottom },
  ];
  return strips.some((box) => {
    const room = Math.min(box.width, box.height);
    if (room < LEAST_SIDE) return false;
    const strip = crop(image, box);
    if (isFlat(strip)) return false;
    // As much room as that is searched with every means; in less, three eyes must be seen first.
    return room >= side / 2 || findFinders(darkness(strip), 1).length >= 3;
  });
}

function isFlat({ data }: GrayImage): boolean {
  const first = data[0] ?? 0;
  for (const level of data) if (Math.abs(level - first) > FLAT) return false;
  return true;
}
