import type jsQR from 'jsqr';
import { blank, toRgba, type Box, type GrayImage } from './image.ts';

type Decoder = typeof jsQR;

let decoder: Decoder | undefined;

/** Loaded when the first image comes: it is the largest library of the extension (130 kB). */
async function loadDecoder(): Promise<Decoder> {
  if (decoder) return decoder;
  // Bundlers unwrap the CommonJS default, Node does not.
  const { default: found } = (await import('jsqr')) as { default: Decoder | { default: Decoder } };
  decoder = typeof found === 'function' ? found : found.default;
  return decoder;
}

/** Every code that the decoder finds in the image as it is; each one found is blanked and the rest searched again. */
export async function decodeAll(image: GrayImage, limit: number): Promise<readonly string[]> {
  const decode = await loadDecoder();
  const left: GrayImage = { ...image, data: image.data.slice() };
  const texts: string[] = [];
  for (let turn = 0; turn < limit; turn++) {
    const { data, width, height } = toRgba(left);
    const found = decode(data, width, height, { inversionAttempts: 'attemptBoth' });
    if (!found) break;
    if (found.data !== '') texts.push(found.data);
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = found.location;
    blank(left, boxAround([topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner]));
  }
  return texts;
}

function boxAround(points: readonly { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs) - 2;
  const top = Math.min(...ys) - 2;
  return { left, top, width: Math.max(...xs) + 2 - left, height: Math.max(...ys) + 2 - top };
}
