import { backgroundOf } from './picture-boxes.ts';

const MIN_SIDE = 160;
const MAX_SIDE = 1000;
const MAX_SVG_ELEMENTS = 12_000;
const MAX_SVG_LENGTH = 600_000;
const LOAD_LIMIT = 300;

type Drawable = HTMLImageElement | HTMLCanvasElement;

/** PNG of a picture on white, no larger than needed. `undefined` where the page's pixels may not be read. */
function draw(source: Drawable, width: number, height: number): string | undefined {
  if (width < 1 || height < 1) return undefined;
  const side = Math.max(width, height);
  // Whole steps keep the modules of a small code square.
  const factor = side > MAX_SIDE ? MAX_SIDE / side : Math.max(1, Math.ceil(MIN_SIDE / side));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = factor < 1;
  try {
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } catch {
    return undefined; // drawn from another origin
  }
}

/** Loads a `data:` address; nothing else, so nothing is fetched. */
function loadPicture(address: string): Promise<HTMLImageElement | undefined> {
  const picture = new Image();
  const loaded = new Promise<HTMLImageElement | undefined>((resolve) => {
    picture.onload = () => {
      resolve(picture);
    };
    picture.onerror = () => {
      resolve(undefined);
    };
    setTimeout(() => {
      resolve(undefined);
    }, LOAD_LIMIT);
  });
  picture.src = address;
  return loaded;
}

async function drawSvg(svg: Element): Promise<string | undefined> {
  // Filters, clones and foreign content cost more than they may here; a screenshot shows them as they are.
  if (svg.querySelector('filter, use, foreignObject, animate, image, pattern')) return undefined;
  if (svg.getElementsByTagName('*').length > MAX_SVG_ELEMENTS) return undefined;
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGElement;
  copy.setAttribute('width', String(Math.round(width * 2)));
  copy.setAttribute('height', String(Math.round(height * 2)));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const text = new XMLSerializer().serializeToString(copy);
  if (text.length > MAX_SVG_LENGTH) return undefined;
  const picture = await loadPicture(`data:image/svg+xml,${encodeURIComponent(text)}`);
  return picture && draw(picture, Math.round(width * 2), Math.round(height * 2));
}

/** The element's own pixels as a PNG on white, or `undefined` where only a screenshot can show them. */
export async function drawPicture(element: Element): Promise<string | undefined> {
  if (element instanceof HTMLCanvasElement) return draw(element, element.width, element.height);
  if (element instanceof HTMLImageElement) {
    if (!element.complete) return undefined;
    const isVector = /^data:image\/svg|\.svg(?:$|[?#])/i.test(element.currentSrc);
    const shown = element.getBoundingClientRect();
    const [width, height] =
      isVector || element.naturalWidth === 0
        ? [shown.width * 2, shown.height * 2]
        : [element.naturalWidth, element.naturalHeight];
    return draw(element, Math.round(width), Math.round(height));
  }
  if (element.localName === 'svg') return drawSvg(element);
  const background = backgroundOf(element);
  if (background?.startsWith('data:image/') !== true) return undefined;
  const picture = await loadPicture(background);
  if (!picture) return undefined;
  const { width } = element.getBoundingClientRect();
  const side = picture.naturalWidth || Math.round(width * 2);
  return draw(picture, side, Math.round(side * (picture.naturalHeight / (picture.naturalWidth || 1) || 1)));
}
