import { looksLikeCode } from './eyes.ts';

const NAMED = /qr|otp|2fa|mfa|totp|barcode/i;
const MIN_SIDE = 60;
const MAX_SIDE = 800;
/** Larger pictures cost too much to unpack here; the toolbar click reads them all the same. */
const MAX_PIXELS = 1_000_000;
/** Elements measured after one look, and milliseconds after which the rest waits for the next. */
const MAX_MEASURED = 60;
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

/** What an element showed when it was judged. */
function keyOf(element: Element): string {
  if (element instanceof HTMLImageElement) {
    return element.complete ? `${element.currentSrc.length} ${element.currentSrc.slice(-80)}` : '';
  }
  return element instanceof HTMLCanvasElement
    ? `${element.width} ${element.height}`
    : String(element.childElementCount);
}

interface Verdict {
  readonly key: string;
  readonly is: boolean;
}

/**
 * Counts the elements that may show a QR code. Sizes come from an IntersectionObserver: asking for them would make the
 * browser lay out the page for us. Each element is judged once for what it shows; a canvas that shows none is looked
 * at again, for it changes without a trace. `onJudged` gets the milliseconds that judging took, and whether some are left.
 */
export function createCodeSigns(onJudged: (spent: number, isThrough: boolean) => void) {
  const verdicts = new WeakMap<Element, Verdict>();
  let seen: readonly Element[] = [];
  let waiting: Element[] = [];

  const measurer = new IntersectionObserver((entries) => {
    const start = performance.now();
    for (const { target, boundingClientRect } of entries) {
      // Without a size yet, it may still grow: no verdict.
      if (boundingClientRect.width === 0) continue;
      if (performance.now() - start > MAX_JUDGING) {
        waiting.push(target);
        continue;
      }
      const shown = isSquare(boundingClientRect);
      const is = shown && (isPicture(target) ? judgePicture(target) : judgeDrawing(target));
      verdicts.set(target, { key: keyOf(target), is });
    }
    measurer.disconnect();
    onJudged(performance.now() - start, waiting.length === 0);
  });

  function isUnjudged(element: Element): boolean {
    const verdict = verdicts.get(element);
    if (element instanceof HTMLImageElement && !element.complete) return false;
    if (verdict?.key !== keyOf(element)) return true;
    return element instanceof HTMLCanvasElement && !verdict.is;
  }

  /** Measures some of those that wait. */
  function next(): void {
    for (const element of waiting.splice(0, MAX_MEASURED)) measurer.observe(element);
  }

  return {
    /** Takes the elements that the page has now. */
    see(elements: readonly Element[]): void {
      seen = elements;
      waiting = elements.filter(isUnjudged);
      next();
    },
    next,
    /** Among the elements last seen. */
    count: (): number => seen.filter((element) => verdicts.get(element)?.is).length,
    stop(): void {
      measurer.disconnect();
    },
  };
}
