import { PortvaktError } from '../errors.ts';
import type { RgbaImage } from '../qr/image.ts';
import { QR_LIMITS } from '../qr/index.ts';
import { browser } from './browser.ts';
import { imageSizeOf } from './image-size.ts';
import { codesIn as codesInImage } from './qr/codes-in.ts';

/** Pictures that the user brings, read in our own pages. */

const MAX_BYTES = 20_000_000;
/** Pixels that are decoded at all: a small file can hold very many. */
const MAX_PIXELS = 100_000_000;
/** A drawing has no pixels of its own. */
const DRAWING_SIDE = 1200;
const DRAWING_TIME = 5000;
/** What formats say of themselves stands at the front; a JPEG may carry a preview before it. */
const HEAD = 256 * 1024;

type Drawable = ImageBitmap | HTMLImageElement;

/** The pixels of a picture on white, scaled down to what can be read. Throws `image.unreadable`, `image.too_large`. */
export async function openImage(image: Blob): Promise<RgbaImage> {
  if (image.size > MAX_BYTES) throw new PortvaktError('image.too_large');
  const head = new Uint8Array(await image.slice(0, HEAD).arrayBuffer());
  const size = imageSizeOf(head);
  if (size && size.width * size.height > MAX_PIXELS) throw new PortvaktError('image.too_large');
  return isDrawing(image, head) ? openDrawing(image) : openPixels(image);
}

export const codesIn = (image: RgbaImage): Promise<readonly string[]> => codesInImage(image);

/** What is seen of a tab; `undefined` where it is not in front or may not be captured. */
export async function captureTab(tabId: number): Promise<RgbaImage | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) return undefined;
    const png = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    // Not by `fetch`: our policy lets pages speak to services only.
    const [, base64 = ''] = png.split(',');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return await openPixels(new Blob([bytes], { type: 'image/png' }));
  } catch {
    return undefined;
  }
}

/** SVG in a file that says so, or that begins so. */
const isDrawing = (image: Blob, head: Uint8Array): boolean =>
  image.type === 'image/svg+xml' || /^\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(textOf(head));

const textOf = (head: Uint8Array): string => new TextDecoder().decode(head.subarray(0, 512));

async function openPixels(image: Blob): Promise<RgbaImage> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(image);
  } catch {
    throw new PortvaktError('image.unreadable');
  }
  try {
    return draw(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

/** As an image it runs no scripts and loads nothing. */
async function openDrawing(image: Blob): Promise<RgbaImage> {
  const url = URL.createObjectURL(new Blob([image], { type: 'image/svg+xml' }));
  const drawing = new Image();
  drawing.src = url;
  try {
    await Promise.race([drawing.decode(), refuseAfter(DRAWING_TIME)]);
    const { naturalWidth, naturalHeight } = drawing;
    const width = naturalWidth || DRAWING_SIDE;
    const height = naturalHeight || DRAWING_SIDE;
    const scale = DRAWING_SIDE / Math.max(width, height);
    return draw(drawing, Math.max(1, width * scale), Math.max(1, height * scale));
  } catch {
    throw new PortvaktError('image.unreadable');
  } finally {
    drawing.src = '';
    URL.revokeObjectURL(url);
  }
}

const refuseAfter = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      reject(new PortvaktError('image.unreadable'));
    }, milliseconds);
  });

/** Transparent parts are white: most codes are drawn for white paper. */
function draw(source: Drawable, fullWidth: number, fullHeight: number): RgbaImage {
  const scale = Math.min(1, Math.sqrt(QR_LIMITS.maxPixels / (fullWidth * fullHeight)));
  const width = Math.max(1, Math.floor(fullWidth * scale));
  const height = Math.max(1, Math.floor(fullHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new PortvaktError('image.unreadable');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
}
