import type { Box } from '../qr/image.ts';
import { blankCanvas } from './paint.ts';
import { rectOf } from './plain-dom.ts';

/** Modules drawn as shadows of one small element: pixels that a style sheet sets. */
const SHADOW =
  /((?:[a-z]{3,20}\([^()]*\))|[a-z]{3,20}|#[\da-f]{3,8}) (-?[\d.]+)px (-?[\d.]+)px [\d.]+px (-?[\d.]+)px(?! inset)/g;
const MIN_SHADOWS = 100;
const MAX_SHADOWS = 20_000;
const MAX_LENGTH = 2_000_000;
const SIDE = 700;

interface Shadow {
  readonly colour: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads a computed `box-shadow` of many shadows; `undefined` for the few that decorate. */
export function parseShadows(value: string, width: number, height: number): readonly Shadow[] | undefined {
  if (value.length < MIN_SHADOWS * 20 || value.length > MAX_LENGTH) return undefined;
  const shadows: Shadow[] = [];
  for (const [, colour = '', x, y, spread] of value.matchAll(SHADOW)) {
    const grown = Number(spread);
    shadows.push({
      colour,
      left: Number(x) - grown,
      top: Number(y) - grown,
      width: width + 2 * grown,
      height: height + 2 * grown,
    });
    if (shadows.length > MAX_SHADOWS) return undefined;
  }
  return shadows.length >= MIN_SHADOWS ? shadows : undefined;
}

export interface DrawnShadows {
  readonly canvas: HTMLCanvasElement;
  /** In this frame. */
  readonly box: Box;
}

export function paintShadows(element: Element): DrawnShadows | undefined {
  const rect = rectOf(element);
  const { boxShadow, backgroundColor } = getComputedStyle(element);
  const shadows = parseShadows(boxShadow, rect.width, rect.height);
  if (!shadows) return undefined;
  const left = shadows.reduce((least, shadow) => Math.min(least, shadow.left), 0);
  const top = shadows.reduce((least, shadow) => Math.min(least, shadow.top), 0);
  const right = shadows.reduce((most, shadow) => Math.max(most, shadow.left + shadow.width), rect.width);
  const bottom = shadows.reduce((most, shadow) => Math.max(most, shadow.top + shadow.height), rect.height);
  const side = Math.max(right - left, bottom - top);
  const scale = Math.min(4, SIDE / side);
  if (!(side > 0)) return undefined;
  const made = blankCanvas(Math.ceil((right - left) * scale), Math.ceil((bottom - top) * scale));
  if (!made) return undefined;
  const own = { colour: backgroundColor, left: 0, top: 0, width: rect.width, height: rect.height };
  // The first shadow lies on top, the element over all of them.
  for (const { colour, ...area } of [...shadows.toReversed(), own]) {
    const x = Math.round((area.left - left) * scale);
    const y = Math.round((area.top - top) * scale);
    made.context.fillStyle = colour;
    made.context.fillRect(
      x,
      y,
      Math.round((area.left + area.width - left) * scale) - x,
      Math.round((area.top + area.height - top) * scale) - y,
    );
  }
  const box = { left: rect.left + left, top: rect.top + top, width: right - left, height: bottom - top };
  return { canvas: made.canvas, box };
}
