import { READING_LIMITS } from '../qr/page-reading.ts';
import { createHtml } from './plain-dom.ts';

/** What a canvas draws. */
export type Paintable = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement | SVGImageElement;

export interface PaintOptions {
  /** The picture is a mask: what it covers is dark. */
  readonly mask?: boolean;
  /** The longer side of what comes out, at most. */
  readonly maxSide?: number;
}

const MIN_SIDE = 160;
const MAX_SIDE = 1000;
/** At least so many points are looked at along a side, where there are so many. */
const PROBE = 96;
/** Levels between the lightest and darkest of a picture that shows anything. */
const VISIBLE = 4;
/** With less of it, another ground may show more. */
const PLENTY = 60;

export function blankCanvas(
  width: number,
  height: number,
  paper = '#fff',
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } | undefined {
  const canvas = createHtml('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/**
 * Levels between the lightest and the darkest of a channel. Throws for pixels of another origin. The canvas is read itself: what a
 * content script loads from a `data:` address may be read in Firefox, but no copy of it on a second canvas.
 */
function contrastOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): number {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  const step = Math.max(1, Math.floor(Math.min(width, height) / PROBE));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = 4 * (y * width + x);
      for (let channel = 0; channel < 3; channel++) {
        const level = data[at + channel] ?? 0;
        if (level < (low[channel] ?? 0)) low[channel] = level;
        if (level > (high[channel] ?? 255)) high[channel] = level;
      }
    }
  }
  return Math.max(...low.map((level, channel) => (high[channel] ?? 0) - level));
}

/** Whole steps keep the modules of a small code square. */
function scaleOf(side: number, most: number): number {
  return side > most ? most / side : Math.max(1, Math.ceil(MIN_SIDE / side));
}

function paintOn(
  paper: string,
  source: Paintable,
  width: number,
  height: number,
  options: PaintOptions,
): { canvas: HTMLCanvasElement; contrast: number } | undefined {
  const factor = scaleOf(Math.max(width, height), options.maxSide ?? MAX_SIDE);
  const [wide, high] = [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))];
  const made = blankCanvas(wide, high, paper);
  if (!made) return undefined;
  const { canvas, context } = made;
  context.imageSmoothingEnabled = factor < 1;
  context.imageSmoothingQuality = 'high';
  if (options.mask) {
    context.clearRect(0, 0, wide, high);
    context.drawImage(source, 0, 0, wide, high);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#000';
    context.fillRect(0, 0, wide, high);
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = paper;
    context.fillRect(0, 0, wide, high);
  } else {
    context.drawImage(source, 0, 0, wide, high);
  }
  return { canvas, contrast: contrastOf(canvas, context) };
}

/**
 * PNG of a picture on white, no larger than needed; on black if more is to be seen there (light modules that the
 * page sets on a dark ground). `undefined` where it is blank, or the page's own pixels may not be read.
 */
export function paint(
  source: Paintable,
  width: number,
  height: number,
  options: PaintOptions = {},
): string | undefined {
  if (!(width >= 1 && height >= 1)) return undefined;
  try {
    let made = paintOn('#fff', source, width, height, options);
    if (made && made.contrast < PLENTY) {
      const onBlack = paintOn('#000', source, width, height, options);
      if (onBlack && onBlack.contrast > made.contrast) made = onBlack;
    }
    return made && made.contrast >= VISIBLE ? toPng(made.canvas) : undefined;
  } catch {
    return undefined; // drawn from another origin, or broken
  }
}

/** Halved until it fits: photographs are long as PNG. */
export function toPng(canvas: HTMLCanvasElement): string | undefined {
  let shown = canvas;
  for (let turn = 0; turn < 3; turn++) {
    const png = shown.toDataURL('image/png');
    if (png.length <= READING_LIMITS.maxPictureLength) return png;
    const half = blankCanvas(Math.ceil(shown.width / 2), Math.ceil(shown.height / 2));
    if (!half) return undefined;
    half.context.drawImage(shown, 0, 0, half.canvas.width, half.canvas.height);
    shown = half.canvas;
  }
  return undefined;
}
