import { PortvaktError } from '../errors.ts';
import type { RgbaImage } from './image.ts';
import { readImage } from './read-image.ts';
import { startReading } from './reading.ts';
import type { WasmSource } from './wasm-binary.ts';

export type { RgbaImage } from './image.ts';

export interface ReadOptions {
  /** Codes to look for at most. */
  readonly maxCodes?: number | undefined;
  /** The binary of zxing-wasm's reader, or how to get it when it is needed; `false` for none. In Node it is found by itself. */
  readonly wasm?: WasmSource | undefined;
  /** Says that the time is used up: no further attempt is begun. */
  readonly isLate?: (() => boolean) | undefined;
  /** Awaited between attempts, so that whoever reads can do other work in between. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** Pixels, sides and codes beyond which an image is not looked at. */
export const QR_LIMITS = { maxPixels: 16_000_000, minSide: 16, maxCodes: 32, maxTextLength: 4096 } as const;

/**
 * The texts of every QR code in an image, each once. The image comes from a page and so do the texts: hostile, both.
 * A text is believed only when a decoder's own error correction accepts it. Throws `qr.unreadable` for an image outside
 * the limits.
 */
export async function readCodes(image: RgbaImage, options: ReadOptions = {}): Promise<string[]> {
  const { width, height, data } = image;
  if (![width, height].every((side) => Number.isSafeInteger(side) && side >= 0))
    throw new PortvaktError('qr.unreadable');
  if (width * height > QR_LIMITS.maxPixels || data.length !== width * height * 4) {
    throw new PortvaktError('qr.unreadable');
  }
  if (Math.min(width, height) < QR_LIMITS.minSide) return [];
  const reading = startReading({
    pixels: width * height,
    maxCodes: Math.min(options.maxCodes ?? QR_LIMITS.maxCodes, QR_LIMITS.maxCodes),
    maxTextLength: QR_LIMITS.maxTextLength,
    wasm: options.wasm,
    isLate: options.isLate ?? (() => false),
    breathe: options.breathe,
  });
  await readImage(image, reading);
  return [...new Set(reading.symbols.map(({ text }) => text))];
}
