import { glanceAt, type Glance } from './eyes.ts';

const NAMED = /qr|otp|2fa|mfa|totp|barcode/i;
const MIN_SIDE = 60;
const MAX_SIDE = 800;
/** Larger pictures cost too much to unpack here; the toolbar click reads them all the same. */
const MAX_PIXELS = 1_000_000;
/** A code has 441 modules at the least; rows may join some. */
const MIN_CELLS = 150;
const MAX_CELLS = 36_000;
const BLOCKS = /[\u2580-\u259f]{3}|[#\u2588\u25a0\u2b1b]{7}/;
const TOP = 600;
const NOTHING: Glance = { is: false, print: 0 };

type Picture = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;
const isPicture = (element: Element): element is Picture =>
  element instanceof HTMLImageElement ||
  element instanceof HTMLCanvasElement ||
  element instanceof HTMLVideoElement;

const isSquare = ({ width, height }: DOMRectReadOnly): boolean =>
  Math.min(width, height) >= MIN_SIDE &&
  Math.max(width, height) <= MAX_SIDE &&
  Math.max(width, height) <= 1.2 * Math.min(width, height);

function sizeOf(picture: Picture): readonly [number, number] {
  if (picture instanceof HTMLImageElement) return [picture.naturalWidth, picture.naturalHeight];
  return picture instanceof HTMLVideoElement
    ? [picture.videoWidth, picture.videoHeight]
    : [picture.width, picture.height];
}

function judgePicture(picture: Picture): Glance {
  const [width, height] = sizeOf(picture);
  const isFilm = picture instanceof HTMLVideoElement;
  const alt = picture instanceof HTMLImageElement ? picture.alt : '';
  // Vector images may have no size of their own.
  const isLong = width > 0 && height > 0 && (width > 1.2 * height || height > 1.2 * width);
  if ((isLong && !isFilm) || width * height > (isFilm ? 4 : 1) * MAX_PIXELS) return NOTHING;
  const named = NAMED.test(`${picture.id} ${picture.className} ${alt}`);
  return glanceAt(picture) ?? { is: named, print: 0 };
}

const judgeDrawing = (svg: Element): Glance => {
  const paths = [...svg.getElementsByTagName('path')].slice(0, 8).map((path) => path.getAttribute('d') ?? '');
  const modules = svg.getElementsByTagName('rect').length + svg.getElementsByTagName('use').length;
  return {
    is: modules > 100 || paths.some(({ length }) => length > 700),
    print: modules + paths.reduce((sum, { length }) => sum + length, 0),
  };
};

/** Modules made of elements: some hundreds of them, and no words to speak of. */
function judgeGrid(element: Element): Glance {
  const cells = element.getElementsByTagName('*').length;
  const is = cells >= MIN_CELLS && cells <= MAX_CELLS && element.textContent.trim().length < 120;
  return { is, print: cells };
}

/** A background may not be read without loading it again: what it is called must do, and the background looks closer. */
function judgeBackground(element: Element): Glance {
  const { backgroundImage } = getComputedStyle(element);
  const named = NAMED.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  const is = backgroundImage.includes('url(') && (named || /url\("?data:image/.test(backgroundImage));
  return is ? { is, print: backgroundImage.length } : judgeGrid(element);
}

/** A cheap guess whether an element in that box shows a code. */
export function judgeSign(element: Element, box: DOMRectReadOnly): Glance {
  if (element.localName === 'pre') {
    const text = element.textContent;
    return { is: BLOCKS.test(text.slice(0, TOP)), print: text.length };
  }
  // A film may be of any shape, with a code in its middle.
  if (!isSquare(box) && !(element instanceof HTMLVideoElement)) return NOTHING;
  if (isPicture(element)) return judgePicture(element);
  return element instanceof SVGElement ? judgeDrawing(element) : judgeBackground(element);
}

/** What an element showed when it was judged, as far as it can be told without looking. */
export function keyOf(element: Element): string {
  if (element instanceof HTMLImageElement) {
    return element.complete ? `${element.currentSrc.length} ${element.currentSrc.slice(-80)}` : '';
  }
  if (element instanceof HTMLVideoElement) return `${element.videoWidth} ${Math.floor(element.currentTime)}`;
  return element instanceof HTMLCanvasElement
    ? `${element.width} ${element.height}`
    : `${element.childElementCount} ${element.getAttribute('style') ?? ''}`;
}
