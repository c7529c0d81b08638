import { paintsArea, strengthOf, SEEN } from './drawn-strength.ts';
import { flatParentOf, isDrawnIn, withAncestors } from './flat-tree.ts';
import { pointsIn, topAt } from './hit-test.ts';
import { nameOf, rectOf } from './plain-dom.ts';

export type Sight = 'seen' | 'hidden' | 'covered';

/** A wrapper that holds no more than the field, its label and some icons is hardly larger than the field. CSS pixels. */
const SLACK = { width: 120, height: 70 };
/** Of nine points, so many may meet something strange (a button another extension laid over the edge), or something of its own. */
const MAX_STRANGE = 2;
const MAX_OWN = 4;

const FRAME = /^(?:i?frame|object|embed)$/;

/**
 * Whether something stands with the field in a wrapper of its own: an icon, a label that floats, a slot. Frames have none: what lies
 * over a field in a frame is no part of that field.
 */
export function isOfSameWrapper(other: Element, field: Element): boolean {
  if (FRAME.test(nameOf(field))) return false;
  const box = rectOf(field);
  for (let outer = flatParentOf(field); outer; outer = flatParentOf(outer)) {
    const { width, height } = rectOf(outer);
    if (width > box.width + SLACK.width || height > box.height + SLACK.height) return false;
    if (isDrawnIn(other, outer)) return true;
  }
  return false;
}

/**
 * Whether a person sees and could click this field where it is now: tried by what clicks at nine points of it would meet.
 * `slots` are boxes drawn for it: they may lie over it. `box`: the part of it that counts. What lets clicks through is not met here.
 */
export function sightOf(
  field: Element,
  slots: readonly Element[],
  document: Document,
  box: DOMRect = rectOf(field),
): Sight {
  const around = withAncestors(field);
  const letsClicksThrough = getComputedStyle(field).pointerEvents === 'none';
  const met = { strange: 0, own: 0, outside: 0 };
  for (const [index, point] of pointsIn(box).entries()) {
    const top = topAt(document, point);
    if (top === field || (top && isDrawnIn(top, field))) continue;
    if (top && slots.some((slot) => isDrawnIn(top, slot))) continue;
    const isAround = top !== undefined && around.includes(top);
    if (isAround && (letsClicksThrough || slots.length > 0) && isOfSameWrapper(top, field)) continue;
    if (top === undefined || isAround) met.outside++;
    else if (isOfSameWrapper(top, field)) {
      if (paintsArea(top)) met.own++;
    } else if (index === 0) return 'covered';
    else met.strange++;
    if (index === 0 && met.outside > 0) return 'hidden';
  }
  if (met.strange > MAX_STRANGE || met.own > MAX_OWN) return 'covered';
  return met.outside > MAX_OWN ? 'hidden' : 'seen';
}

/** Whether an element that is drawn over the field, and lets clicks through, keeps it from being seen. */
export function hidesUnderIt(cover: Element, field: Element): boolean {
  return (
    paintsArea(cover) && strengthOf(cover) >= SEEN && !isDrawnIn(field, cover) && !isDrawnIn(cover, field)
  );
}
