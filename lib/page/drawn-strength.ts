import { withAncestors } from './flat-tree.ts';
import { nameOf } from './plain-dom.ts';

/** Below this share of its strength a field does not count as seen. */
export const SEEN = 0.25;
const FILTER = /opacity\(([\d.]+)\)/g;
/** A mask of one colour that lets nothing through. */
const EMPTY_MASK = /^(?:linear|radial|conic)-gradient\((?:(?:transparent|rgba\([^)]*, 0\))[^r]*)+\)$/;

/** The alpha of a computed colour, 0 to 1. */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const [, alpha] = /(?:\/\s*|rgba\([^)]*,\s*)([\d.]+%?)\s*\)$/.exec(colour) ?? [];
  if (alpha === undefined) return 1;
  return alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
}

function ownStrength(element: Element): number {
  const { opacity, filter, maskImage } = getComputedStyle(element);
  let strength = opacity === '' ? 1 : Number(opacity);
  if (filter.includes('opacity(')) {
    for (const [, share = '1'] of filter.matchAll(FILTER)) strength *= Number(share);
  }
  return EMPTY_MASK.test(maskImage) ? 0 : strength;
}

/** How strongly it is drawn, 0 to 1: its opacity times that of everything around it, up to `outer` and without that. */
export function strengthOf(element: Element, outer?: Element): number {
  let strength = 1;
  for (const one of withAncestors(element)) {
    if (one === outer) break;
    strength *= ownStrength(one);
    if (strength === 0) break;
  }
  return strength;
}

/** Whether what is typed into it could be read (or seen as dots): coloured, of some size, not pushed out of the box. */
export function showsText(element: Element): boolean {
  const { color, fontSize, textIndent } = getComputedStyle(element);
  const fill = getComputedStyle(element).getPropertyValue('-webkit-text-fill-color') || color;
  const size = Number.parseFloat(fontSize);
  const indent = Number.parseFloat(textIndent);
  return alphaOf(fill) >= SEEN && !(size < 5) && !(Math.abs(indent) > 500);
}

const PICTURES = /^(?:img|svg|canvas|video|iframe|frame|object|embed|input|textarea|select|button|picture)$/;

/** Whether an element paints an area of its own, so that what lies under it is not seen; texts and lines do not count. */
export function paintsArea(element: Element): boolean {
  if (PICTURES.test(nameOf(element))) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return alphaOf(backgroundColor) >= SEEN || (backgroundImage !== 'none' && backgroundImage !== '');
}
