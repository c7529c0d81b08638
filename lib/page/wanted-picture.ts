import { attributeOf, nameOf } from './plain-dom.ts';
import type { Candidate } from './picture-boxes.ts';
import { drawElement, drawMovie, drawObject } from './draw-picture.ts';

/** The user pointed at it: it may be a photograph with a code somewhere in it. */
const MAX_SIDE = 2000;

/** What the background leaves in our world before it reads: the address of the picture the user pointed at. */
export type WantedWorld = typeof globalThis & { portvaktWanted?: string | undefined };

function addressesOf(element: Element, name: string): readonly string[] {
  if (element instanceof HTMLImageElement) return [element.currentSrc, element.src];
  if (name === 'image')
    return [(element as SVGImageElement).href.baseVal, attributeOf(element, 'xlink:href') ?? ''];
  if (/^(?:video|embed|object|input)$/.test(name))
    return [attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? ''];
  return [];
}

const absolute = (address: string): string => URL.parse(address, document.baseURI)?.href ?? address;

/** The candidate for an element if it shows that address, whatever its size or shape. */
export function judgeWanted(element: Element, src: string): Candidate | undefined {
  const name = nameOf(element);
  if (!/^(?:img|image|video|embed|object|input)$/.test(name)) return undefined;
  const isIt = addressesOf(element, name).some(
    (address) => address !== '' && (address === src || absolute(address) === src),
  );
  if (!isIt) return undefined;
  const options = { maxSide: MAX_SIDE };
  const draw = name === 'video' ? drawMovie : name === 'img' || name === 'image' ? drawElement : drawObject;
  return { element, rank: -1, draw: () => draw(element, options) };
}
