import { plainText } from './byte-text.ts';
import type { GrayImage, Point } from './image.ts';
import type { QrSymbol } from './symbol.ts';

/** No side beyond this: the decoder refuses it. */
const MAX_SIDE = 4096;
const MAX_PIXELS = 8_000_000;
/** Character sets a code may name (ECI) that are taken for UTF-8 where they can be: itself, and Latin-1. */
const TEXT_AS_UTF8: ReadonlySet<number> = new Set([3, 26]);

/**
 * One code by `qr`: small, pure JavaScript, a millisecond for a picture of one code. Text in other character sets is left
 * to the decoder that knows them.
 */
export async function decodeSmall(image: GrayImage): Promise<QrSymbol | undefined> {
  const { width, height } = image;
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) return undefined;
  const { decodeQR } = await import('qr/decode.js');
  const seen: { corners: readonly Point[]; isCertain: boolean } = { corners: [], isCertain: true };
  const textDecoder = (bytes: Uint8Array, eci?: number) => {
    const text = eci === undefined || TEXT_AS_UTF8.has(eci) ? plainText(bytes) : undefined;
    seen.isCertain &&= text !== undefined;
    return text ?? '';
  };
  const pointsOnDetect = ({ bounds }: { bounds: readonly Point[] }) => {
    seen.corners = bounds;
  };
  try {
    // Of this format it looks at the first plane only, which is brightness.
    const text = decodeQR(image, { format: 'I420', textDecoder, pointsOnDetect });
    return seen.isCertain && text !== '' ? { text, corners: seen.corners } : undefined;
  } catch {
    return undefined;
  }
}
