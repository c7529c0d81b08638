import type { Box, RgbaImage } from '../../lib/qr/image.ts';

/** The size of a picture, in its own pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** No code is smaller; a box that is comes of a click and is none. */
export const SMALLEST = 24;

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.max(least, Math.min(value, Math.max(least, most))));

/** Where a box begins for those who mark with the keys: a square in the middle. */
export function firstBox({ width, height }: Size): Box {
  const side = within(Math.min(width, height) * 0.4, SMALLEST, Math.min(width, height));
  return {
    left: Math.round((width - side) / 2),
    top: Math.round((height - side) / 2),
    width: side,
    height: side,
  };
}

/** The box between two points, inside the picture. */
export function boxBetween(from: Point, to: Point, size: Size): Box {
  const left = within(Math.min(from.x, to.x), 0, size.width);
  const top = within(Math.min(from.y, to.y), 0, size.height);
  const right = within(Math.max(from.x, to.x), 0, size.width);
  const bottom = within(Math.max(from.y, to.y), 0, size.height);
  return { left, top, width: right - left, height: bottom - top };
}

export function moveBox(box: Box, across: number, down: number, size: Size): Box {
  return {
    ...box,
    left: within(box.left + across, 0, size.width - box.width),
    top: within(box.top + down, 0, size.height - box.height),
  };
}

/** The lower right corner goes; the other stays. */
export function sizeBox(box: Box, across: number, down: number, size: Size): Box {
  return {
    ...box,
    width: within(box.width + across, SMALLEST, size.width - box.left),
    height: within(box.height + down, SMALLEST, size.height - box.top),
  };
}

export const isMarked = ({ width, height }: Box): boolean => width >= SMALLEST && height >= SMALLEST;

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box after a key; `undefined` for a key that means nothing here. Arrows move it, with Shift they size it. */
export function boxAfterKey(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  box: Box,
  size: Size,
): Box | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const step = Math.max(8, Math.round(Math.max(size.width, size.height) / 60));
  const [across, down] = [arrow[0] * step, arrow[1] * step];
  return shiftKey ? sizeBox(box, across, down, size) : moveBox(box, across, down, size);
}

/** The part of a picture inside a box that lies in it. */
export function cutOut({ data, width }: RgbaImage, box: Box): RgbaImage {
  const part = new Uint8ClampedArray(box.width * box.height * 4);
  for (let row = 0; row < box.height; row += 1) {
    const from = ((box.top + row) * width + box.left) * 4;
    part.set(data.subarray(from, from + box.width * 4), row * box.width * 4);
  }
  return { data: part, width: box.width, height: box.height };
}
