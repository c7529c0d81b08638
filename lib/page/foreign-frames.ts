import { attributeOf, nameOf, rectOf } from './plain-dom.ts';
import { walkElements } from './walk-elements.ts';

/**
 * CSS pixels. The shortest enrolment takes 29 modules: at three pixels of the screen to each of these they are too small to be read. A
 * code in a frame of less than 48 is read where the screen is a fine one.
 */
const MIN_SIDE = 12;
const HOLDER = /^(?:i?frame|fencedframe|object|embed)$/;

/** Every element that can hold such a document. Each has one of these, and none of them may be set by the page. */
type Holder = Element & { readonly contentDocument?: Document | null; getSVGDocument?(): Document | null };

/**
 * Whether an element is a frame that may show what another origin than ours draws: a document of that origin, or one of ours with such a
 * frame in it. Also where that cannot be told: `isOver` ends the search.
 */
export function mayShowOthers(element: Element, isOver: () => boolean): boolean {
  if (!HOLDER.test(nameOf(element))) return false;
  const { width, height } = rectOf(element);
  if (width < MIN_SIDE || height < MIN_SIDE) return false;
  const inner = ownDocumentIn(element);
  if (!inner) return true;
  for (const one of walkElements(inner, Infinity)) {
    if (isOver() || mayShowOthers(one, isOver)) return true;
  }
  return false;
}

/** The document in a frame if it is of our own origin, and the one that shall be there. */
function ownDocumentIn(holder: Holder): Document | undefined {
  const inner = nameOf(holder) === 'embed' ? holder.getSVGDocument?.() : holder.contentDocument;
  // Documents of two origins may have agreed on one domain: then each lets the other in.
  if (inner?.defaultView?.origin !== self.origin) return undefined;
  const address = attributeOf(holder, 'src') ?? attributeOf(holder, 'data') ?? '';
  const isStillEmpty = inner.URL === 'about:blank' && !/^\s*(?:$|about:)/i.test(address);
  return isStillEmpty ? undefined : inner;
}
