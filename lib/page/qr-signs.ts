import { looksLikeCode } from './eyes.ts';

const NAMED = /qr|otp|2fa|mfa|totp|barcode/i;
const MIN_SIDE = 60;
const MAX_SIDE = 800;
/** Larger pictures cost too much to unpack here; the toolbar click reads them all the same. */
const MAX_PIXELS = 1_000_000;
/**
 * Elements taken up at one look, and milliseconds of judging after which the rest waits for the next. Merely touching an
 * element costs some microseconds, and pages have hundreds of icons.
 */
const MAX_TAKEN = 40;
const FIRST_TAKEN = 12;
const MAX_JUDGING = 1;

type Picture = HTMLImageElement | HTMLCanvasElement;
const isPicture = (element: Element): element is Picture =>
  element instanceof HTMLImageElement || element instanceof HTMLCanvasElement;

const isSquare = ({ width, height }: DOMRectReadOnly): boolean =>
  Math.min(width, height) >= MIN_SIDE &&
  Math.max(width, height) <= MAX_SIDE &&
  Math.max(width, height) <= 1.2 * Math.min(width, height);

function judgePicture(picture: Picture): boolean {
  const isImage = picture instanceof HTMLImageElement;
  const width = isImage ? picture.naturalWidth : picture.width;
  const height = isImage ? picture.naturalHeight : picture.height;
  const named = NAMED.test(`${picture.id} ${picture.className} ${isImage ? picture.alt : ''}`);
  // Vector images may have no size of their own.
  const measured = width > 0 && height > 0;
  if (measured && (width > 1.2 * height || height > 1.2 * width || width * height > MAX_PIXELS)) return false;
  return looksLikeCode(picture) ?? named;
}

const judgeDrawing = (svg: Element): boolean =>
  svg.getElementsByTagName('rect').length > 100 ||
  [...svg.getElementsByTagName('path')]
    .slice(0, 8)
    .some((path) => (path.getAttribute('d') ?? '').length > 700);

/** A background may not be read without loading it again: what it is called must do, and the background looks closer. */
function judgeBackground(element: Element): boolean {
  const { backgroundImage } = getComputedStyle(element);
  if (!backgroundImage.includes('url(')) return false;
  return /url\("?data:image/.test(backgroundImage) || NAMED.test(`${element.id} ${element.className}`);
}

function judge(element: Element): boolean {
  if (isPicture(element)) return judgePicture(element);
  return element instanceof SVGElement ? judgeDrawing(element) : judgeBackground(element);
}

/** What an element showed when it was judged. */
function keyOf(element: Element): string {
  if (element instanceof HTMLImageElement) {
    return element.complete ? `${element.currentSrc.length} ${element.currentSrc.slice(-80)}` : '';
  }
  return element instanceof HTMLCanvasElement
    ? `${element.width} ${element.height}`
    : `${element.childElementCount} ${element.getAttribute('style') ?? ''}`;
}

interface Verdict {
  readonly key: string;
  readonly is: boolean;
}

type Lists = readonly NodeListOf<Element>[];

function* elementsOf(lists: Lists): Generator<Element, undefined> {
  for (const list of lists) for (const element of list) yield element;
}

/**
 * Counts the elements that may show a QR code. Sizes come from an IntersectionObserver: asking for them would make the
 * browser lay out the page for us. Each element is judged once for what it shows; a canvas that shows none is looked
 * at again, for it changes without a trace. `onJudged` gets the milliseconds that judging took, and whether some are left.
 */
export function createCodeSigns(onJudged: (spent: number, isThrough: boolean) => void) {
  const verdicts = new WeakMap<Element, Verdict>();
  const codes = new Set<Element>();
  const left: Element[] = [];
  let most = FIRST_TAKEN;
  let walk: Generator<Element, undefined> | undefined;
  let fresh: Lists | undefined;

  const isThrough = (): boolean => left.length === 0 && !walk && !fresh;

  const measurer = new IntersectionObserver((entries) => {
    const start = performance.now();
    measurer.disconnect();
    for (const { target, boundingClientRect } of entries) {
      // Without a size yet, it may still grow: no verdict.
      if (boundingClientRect.width === 0) continue;
      if (performance.now() - start > MAX_JUDGING) {
        left.push(target);
        continue;
      }
      const is = isSquare(boundingClientRect) && judge(target);
      verdicts.set(target, { key: keyOf(target), is });
      if (is) codes.add(target);
      else codes.delete(target);
    }
    onJudged(performance.now() - start, isThrough());
  });

  function isUnjudged(element: Element): boolean {
    const verdict = verdicts.get(element);
    if (element instanceof HTMLImageElement && !element.complete) return false;
    if (verdict?.key !== keyOf(element)) return true;
    return element instanceof HTMLCanvasElement && !verdict.is;
  }

  /** The next of the present round, else the first of the next one. A page that always changes gets its round all the same. */
  function take(): Element | undefined {
    for (;;) {
      const element = left.pop() ?? walk?.next().value;
      if (element) return element;
      walk = fresh && elementsOf(fresh);
      fresh = undefined;
      if (!walk) return undefined;
    }
  }

  return {
    /** What the page has now. */
    see(lists: Lists): void {
      fresh = lists;
    },
    /** Measures some of those that were not looked at yet; true when there are no more. */
    next(): boolean {
      for (let taken = 0; taken < most; taken++) {
        const element = take();
        if (!element) break;
        if (isUnjudged(element)) measurer.observe(element);
      }
      most = MAX_TAKEN;
      return isThrough();
    },
    count(): number {
      for (const element of codes) if (!element.isConnected) codes.delete(element);
      return codes.size;
    },
    stop(): void {
      measurer.disconnect();
    },
  };
}
