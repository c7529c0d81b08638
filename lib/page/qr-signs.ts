import { looksLikeCode } from './eyes.ts';

const NAMED = /qr|otp|2fa|mfa|totp|barcode/i;
const MIN_SIDE = 60;
const MAX_SIDE = 800;
/** Larger pictures cost too much to unpack here; the toolbar click reads them all the same. */
const MAX_PIXELS = 1_000_000;
/** Elements measured after one look, and pictures drawn for one measurement: the rest waits for the next. */
const MAX_MEASURED = 60;
const MAX_DRAWN = 3;

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
 * at again, for it changes without a trace. `onJudged` gets the milliseconds that judging took.
 */
export function createCodeSigns(onJudged: (spent: number) => void) {
  const verdicts = new WeakMap<Element, Verdict>();
  let seen: readonly Element[] = [];

  const measurer = new IntersectionObserver((entries) => {
    const start = performance.now();
    let drawn = 0;
    for (const { target, boundingClientRect } of entries) {
      measurer.unobserve(target);
      const shown = isSquare(boundingClientRect);
      if (shown && isPicture(target) && ++drawn > MAX_DRAWN) continue;
      // Without a size yet, it may still grow: no verdict.
      if (boundingClientRect.width === 0) continue;
      const is = shown && (isPicture(target) ? judgePicture(target) : judgeDrawing(target));
      verdicts.set(target, { key: keyOf(target), is });
    }
    onJudged(performance.now() - start);
  });

  function isUnjudged(element: Element): boolean {
    const verdict = verdicts.get(element);
    if (element instanceof HTMLImageElement && !element.complete) return false;
    if (verdict?.key !== keyOf(element)) return true;
    return element instanceof HTMLCanvasElement && !verdict.is;
  }

  return {
    /** Takes the elements that the page has now, and measures those that are new. */
    see(elements: readonly Element[]): void {
      seen = elements;
      for (const element of elements.filter(isUnjudged).slice(0, MAX_MEASURED)) measurer.observe(element);
    },
    /** Among the elements last seen. */
    count: (): number => seen.filter((element) => verdicts.get(element)?.is).length,
    stop(): void {
      measurer.disconnect();
    },
  };
}
