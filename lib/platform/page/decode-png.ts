import { QR_LIMITS, type RgbaImage } from '../../qr/index.ts';

const PREFIX = 'data:image/png;base64,';

/** Width and height from the header chunk (PNG, section 11.2.1), before anything is unpacked. */
function sizeOf(bytes: Uint8Array): number {
  if (bytes.length < 24) return Infinity;
  const view = new DataView(bytes.buffer);
  return view.getUint32(16) * view.getUint32(20);
}

/**
 * Pixels of a PNG in a `data:` address. Decoded by hand: our content security policy forbids fetching `data:`.
 * `undefined` for what is no such PNG or has too many pixels.
 */
export async function decodePng(address: string): Promise<RgbaImage | undefined> {
  if (!address.startsWith(PREFIX)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(address.slice(PREFIX.length)), (character) => character.charCodeAt(0));
    if (sizeOf(bytes) > QR_LIMITS.maxPixels) return undefined;
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    context?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context?.getImageData(0, 0, width, height);
  } catch {
    return undefined; // not base64, or not a PNG
  }
}
