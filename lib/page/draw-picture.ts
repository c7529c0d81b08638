import type { CssPicture } from './css-pictures.ts';
import { drawSvg } from './draw-svg.ts';
import { isLocal, loadPicture } from './load-picture.ts';
import { paint, type Paintable, type PaintOptions } from './paint.ts';
import { attributeOf, attributesOf, rectOf } from './plain-dom.ts';

const VECTOR = /^\s*data:image\/svg|\.svg(?:$|[?#])/i;
/** Vector pictures are drawn so many times larger than they are shown. */
const FINER = 2;
const FRAME_LIMIT = 60;

/** A picture of whatever is in an `img`: at its own size, or, where it has none, finer than shown. */
function paintImage(picture: HTMLImageElement, shown: Element, options?: PaintOptions): string | undefined {
  const { naturalWidth, naturalHeight, currentSrc } = picture;
  if (naturalWidth > 0 && naturalHeight > 0 && !VECTOR.test(currentSrc)) {
    return paint(picture, naturalWidth, naturalHeight, options);
  }
  const { width, height } = rectOf(shown);
  const ratio = naturalWidth > 0 && naturalHeight > 0 ? naturalHeight / naturalWidth : height / width;
  return paint(picture, width * FINER, width * FINER * ratio, options);
}

async function drawAddress(
  address: string,
  shown: Element,
  options?: PaintOptions,
): Promise<string | undefined> {
  const picture = await loadPicture(address);
  return picture && paintImage(picture, shown, options);
}

/** Pictures that scripts put in place only once they are scrolled to: the address waits in another attribute. */
function waitingAddress(element: Element): string | undefined {
  for (const { value } of attributesOf(element)) if (isLocal(value)) return value;
  return undefined;
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
    setTimeout(resolve, FRAME_LIMIT);
  });

async function paintNow(source: Paintable, width: number, height: number, options?: PaintOptions) {
  // WebGL forgets what it drew when the frame is over: then it is to be had between drawing and showing.
  const png = paint(source, width, height, options);
  if (png !== undefined || !(source instanceof HTMLCanvasElement)) return png;
  await nextFrame();
  return paint(source, width, height, options);
}

/** `img`, `canvas`, inline SVG and the pictures in it. */
export async function drawElement(element: Element, options?: PaintOptions): Promise<string | undefined> {
  if (element instanceof HTMLCanvasElement) return paintNow(element, element.width, element.height, options);
  if (element instanceof HTMLImageElement) {
    const shown = element.complete && paintImage(element, element, options);
    if (shown) return shown;
    const waiting = waitingAddress(element);
    return waiting === undefined ? undefined : drawAddress(waiting, element, options);
  }
  if (element instanceof SVGImageElement) {
    const { width, height } = rectOf(element);
    return paint(element, width * FINER, height * FINER, options);
  }
  return drawSvg(element);
}

/** The frame a film shows now. */
export const drawMovie = (element: Element, options?: PaintOptions): Promise<string | undefined> =>
  Promise.resolve(
    element instanceof HTMLVideoElement
      ? paint(element, element.videoWidth, element.videoHeight, options)
      : undefined,
  );

/** `object`, `embed` and image buttons: by the address they show, or the document in them if it is of this origin. */
export async function drawObject(element: Element, options?: PaintOptions): Promise<string | undefined> {
  const address = attributeOf(element, 'data') ?? attributeOf(element, 'src') ?? '';
  if (isLocal(address)) return drawAddress(address, element, options);
  const inner =
    element instanceof HTMLObjectElement
      ? element.contentDocument
      : element instanceof HTMLEmbedElement
        ? element.getSVGDocument()
        : null;
  const root = inner?.documentElement;
  if (root?.localName === 'svg') return drawSvg(root);
  const picture = inner?.querySelector('img');
  return picture ? paintImage(picture, element, options) : undefined;
}

/** What a style sheet shows on an element, if that is at hand. */
export async function drawCssPicture(
  element: Element,
  pictures: readonly CssPicture[],
): Promise<string | undefined> {
  for (const { address, mask } of pictures) {
    const png =
      (mask ? await drawAddress(address, element, { mask }) : undefined) ??
      (await drawAddress(address, element));
    if (png !== undefined) return png;
  }
  return undefined;
}
