import { PortvaktError } from '../errors.ts';
import { decodeAll } from './decode.ts';
import { binarise, resize, sharpen } from './enhance.ts';
import { findFinders } from './finders.ts';
import { crop, toGray, type Box, type GrayImage, type RgbaImage } from './image.ts';
import { locateCodes } from './locate.ts';

export type { RgbaImage } from './image.ts';

export interface ReadOptions {
  /** Codes to look for at most. */
  readonly maxCodes?: number | undefined;
}

/** Pixels, sides and codes beyond which an image is not looked at. */
export const QR_LIMITS = { maxPixels: 16_000_000, minSide: 16, maxCodes: 8, maxTextLength: 4096 } as const;

/** A picture of about one code is decoded as a whole; a larger one is searched for eyes first. */
const ONE_CODE_PIXELS = 700 * 700;
/** Small enough to spend every attempt on, whatever it shows. */
const TINY_PIXELS = 300 * 300;
const WORKING_SIDE = 900;

/**
 * The texts of every QR code in an image, each once. The image comes from a page and so do the texts: hostile, both.
 * Cheap attempts first: as it is, then black and white, then enlarged and sharpened; the same on every square that
 * three finder patterns span. Throws `qr.unreadable` for an image outside the limits.
 */
export async function readCodes(image: RgbaImage, options: ReadOptions = {}): Promise<string[]> {
  const { width, height, data } = image;
  if (![width, height].every((side) => Number.isSafeInteger(side) && side >= 0))
    throw new PortvaktError('qr.unreadable');
  if (width * height > QR_LIMITS.maxPixels || data.length !== width * height * 4) {
    throw new PortvaktError('qr.unreadable');
  }
  if (Math.min(width, height) < QR_LIMITS.minSide) return [];
  const limit = Math.min(options.maxCodes ?? QR_LIMITS.maxCodes, QR_LIMITS.maxCodes);
  const texts = await readGray(toGray(image), limit);
  return [...new Set(texts)].filter((text) => text.length <= QR_LIMITS.maxTextLength).slice(0, limit);
}

async function readGray(gray: GrayImage, limit: number): Promise<readonly string[]> {
  const pixels = gray.width * gray.height;
  const whole = pixels <= ONE_CODE_PIXELS ? await decodeAll(gray, limit) : [];
  if (whole.length > 0) return whole;
  const finders = findFinders(gray);
  const boxes = locateCodes(finders);
  const plain = await readBoxes(gray, boxes, limit, (picture) => decodeAll(picture, 1));
  if (plain.length > 0) return plain;
  const enhanced = await readBoxes(gray, boxes, limit, readEnhanced);
  if (enhanced.length > 0) return enhanced;
  if (pixels <= TINY_PIXELS || (pixels <= ONE_CODE_PIXELS && finders.length > 0)) return readEnhanced(gray);
  return pixels > ONE_CODE_PIXELS && finders.length >= 2 ? decodeAll(gray, limit) : [];
}

type Reader = (picture: GrayImage) => Promise<readonly string[]>;

/** One code for each box; a box that mostly covers one that was read is the same code seen askew. */
async function readBoxes(
  gray: GrayImage,
  boxes: readonly Box[],
  limit: number,
  read: Reader,
): Promise<readonly string[]> {
  const texts = new Set<string>();
  const done: Box[] = [];
  for (const box of boxes) {
    if (texts.size >= limit) break;
    if (done.some((one) => overlaps(one, box))) continue;
    const found = await read(shrink(crop(gray, box)));
    if (found.length > 0) done.push(box);
    for (const text of found) texts.add(text);
  }
  return [...texts];
}

function overlaps(one: Box, other: Box): boolean {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 && width * height > 0.4 * Math.min(one.width ** 2, other.width ** 2);
}

function shrink(picture: GrayImage): GrayImage {
  const side = Math.max(picture.width, picture.height);
  return side > WORKING_SIDE ? resize(picture, WORKING_SIDE / side) : picture;
}

/** A picture of one code: the attempts in the order of what they cost. */
async function readEnhanced(gray: GrayImage): Promise<readonly string[]> {
  const side = Math.max(gray.width, gray.height);
  const attempts = [
    () => binarise(gray),
    () => sharpen(resize(gray, side > WORKING_SIDE / 2 ? 1 : 2), 2),
    () => binarise(sharpen(resize(gray, side > WORKING_SIDE / 3 ? 1 : 3), 1)),
  ];
  for (const attempt of attempts) {
    const texts = await decodeAll(attempt(), 1);
    if (texts.length > 0) return texts;
  }
  return [];
}
