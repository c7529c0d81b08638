import type jsQR from 'jsqr';
import { plainText } from './byte-text.ts';
import { toRgba, type GrayImage } from './image.ts';
import type { QrSymbol } from './symbol.ts';

type Decoder = typeof jsQR;

let decoder: Decoder | undefined;

/** Loaded when it is needed: it is large (130 kB). */
async function loadDecoder(): Promise<Decoder> {
  if (decoder) return decoder;
  // Bundlers unwrap the CommonJS default, Node does not.
  const { default: found } = (await import('jsqr')) as { default: Decoder | { default: Decoder } };
  decoder = typeof found === 'function' ? found : found.default;
  return decoder;
}

/** One code by jsQR, which samples its modules in another way than the others. */
export async function decodeByJsQr(image: GrayImage): Promise<QrSymbol | undefined> {
  const decode = await loadDecoder();
  const { data, width, height } = toRgba(image);
  const found = decode(data, width, height, { inversionAttempts: 'dontInvert' });
  const text = found && plainText(Uint8Array.from(found.binaryData));
  if (!text) return undefined;
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
  return { text, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] };
}
