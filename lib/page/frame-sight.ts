import { bringIntoView } from './bring-into-view.ts';
import { sightOf, type Sight } from './covers.ts';
import { strengthOf, SEEN } from './drawn-strength.ts';
import { chainOfFrames } from './frame-chain.ts';
import { isUnderGhost } from './ghost-covers.ts';
import { walkElements } from './walk-elements.ts';
import { documentOf, isRendered, nameOf, rectOf } from './plain-dom.ts';

/** Part of a frame, in CSS pixels of its own window. */
export type FrameBox = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

/** How that part of a frame is seen in the frame around it, and where it lies there. */
export interface HeldFrame {
  readonly sight: Sight;
  readonly box: FrameBox;
}

interface FrameNames {
  readonly browser?: { readonly runtime?: { getFrameId?(target: Element): number } };
}

const MIN_SIDE = 8;
const MAX_ELEMENTS = 20_000;
const SHOWN = { visibilityProperty: true, contentVisibilityAuto: true };

/** Where a part of a frame is drawn in the window around it; frames may be scaled. */
function placeIn(holder: Element, { left, top, width, height }: FrameBox): DOMRect {
  const { offsetWidth, offsetHeight, clientLeft, clientTop } = holder as HTMLElement;
  const outer = rectOf(holder);
  const wide = outer.width / (offsetWidth || outer.width);
  const high = outer.height / (offsetHeight || outer.height);
  const [x, y] = [outer.left + (clientLeft + left) * wide, outer.top + (clientTop + top) * high];
  return new DOMRect(x, y, width * wide, height * high);
}

function sightOfHolder(holder: Element, around: Document, place: DOMRect): Sight {
  const { width, height } = rectOf(holder);
  if (width < MIN_SIDE || height < MIN_SIDE || !isRendered(holder, SHOWN)) return 'hidden';
  if (strengthOf(holder) < SEEN) return 'hidden';
  const sight = sightOf(holder, [], around, place);
  if (sight !== 'seen') return sight;
  return isUnderGhost([holder], around, [place]) ? 'covered' : 'seen';
}

/** How a field is seen from outside, as far as the frames around are ours to look at. */
export function sightOfFrames(field: Element): Sight {
  let box: FrameBox = rectOf(field);
  for (const holder of chainOfFrames().holders) {
    const around = documentOf(holder);
    const place = placeIn(holder, box);
    const sight = around ? sightOfHolder(holder, around, place) : 'hidden';
    if (sight !== 'seen') return sight;
    box = place;
  }
  return 'seen';
}

/**
 * Looks at the element that holds a frame, by the browser's number of that frame; `undefined` where it is not in this document.
 * Firefox has such numbers, and needs them: it tells a frame nothing of what a page of another origin lays over it.
 */
export function sightOfFrame(frameId: number, box: FrameBox): HeldFrame | undefined {
  const { runtime } = (globalThis as FrameNames).browser ?? {};
  if (!runtime?.getFrameId) return undefined;
  for (const element of walkElements(document, MAX_ELEMENTS)) {
    if (!/^(?:i?frame|object|embed)$/.test(nameOf(element))) continue;
    if (runtime.getFrameId(element) !== frameId) continue;
    bringIntoView(element);
    const { left, top, width, height } = placeIn(element, box);
    const place = new DOMRect(left, top, width, height);
    return { sight: sightOfHolder(element, document, place), box: { left, top, width, height } };
  }
  return undefined;
}
