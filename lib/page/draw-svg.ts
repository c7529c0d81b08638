import { loadPicture } from './load-picture.ts';
import { paint } from './paint.ts';
import { attributeOf, queryAll, rectOf } from './plain-dom.ts';
import { copyColours } from './svg-colours.ts';
import { completeCopy, weigh } from './svg-references.ts';

const MAX_ELEMENTS = 12_000;
const MAX_LENGTH = 800_000;
const MIN_SIDE = 300;
const MAX_SIDE = 1000;
/** Drawing costs elements times pixels. */
const MANY = 4000;
const MANY_SIDE = 500;
const LONG = ['d', 'points', 'href', 'xlink:href', 'style'];

/** An inline SVG drawn by itself, at about twice its size. `undefined` for what would cost too much or shows nothing. */
export async function drawSvg(svg: Element): Promise<string | undefined> {
  const originals = [svg, ...queryAll(svg, '*')];
  if (originals.length > MAX_ELEMENTS || lengthOf(originals) > MAX_LENGTH) return undefined;
  const weight = weigh(svg, MAX_ELEMENTS);
  if (weight > MAX_ELEMENTS) return undefined;
  const { width, height } = rectOf(svg);
  if (width < 1 || height < 1) return undefined;
  const side = Math.max(width, height);
  const most = weight > MANY ? MANY_SIDE : MAX_SIDE;
  const factor = Math.min(most / side, Math.max(2, MIN_SIDE / side));
  const copy = svg.cloneNode(true) as SVGElement;
  copyColours(originals, [copy, ...queryAll(copy, '*')]);
  completeCopy(copy, svg);
  // Without one, its units are CSS pixels.
  if (!attributeOf(svg, 'viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const [wide, high] = [Math.round(width * factor), Math.round(height * factor)];
  copy.setAttribute('width', String(wide));
  copy.setAttribute('height', String(high));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('transform');
  const text = new XMLSerializer().serializeToString(copy);
  if (text.length > 2 * MAX_LENGTH) return undefined;
  const picture = await loadPicture(`data:image/svg+xml,${encodeURIComponent(text)}`);
  return picture && paint(picture, wide, high);
}

function lengthOf(elements: readonly Element[]): number {
  let sum = 0;
  for (const element of elements) {
    for (const name of LONG) sum += attributeOf(element, name)?.length ?? 0;
    if (sum > MAX_LENGTH) break;
  }
  return sum;
}
