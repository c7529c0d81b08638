import { flatParentOf, isDrawnIn } from './flat-tree.ts';
import { paintsArea, strengthOf, SEEN } from './drawn-strength.ts';
import { allWithin, isRendered, rectOf } from './plain-dom.ts';

const MAX_LEVELS = 4;
const MIN_SLOTS = 4;
const MAX_SLOTS = 10;
const MAX_PARTS = 120;
/** A container of slots is hardly larger than they are. CSS pixels. */
const SLACK = { width: 160, height: 80 };

const isNarrow = ({ width, height }: DOMRect): boolean =>
  width >= 8 && width <= 120 && height >= 12 && height <= 140;

/** A slot has a border, an underline or a ground of its own: several of them in a row look like the boxes of a code. */
function isDrawn(element: Element): boolean {
  const { borderBottomStyle, borderBottomWidth, boxShadow } = getComputedStyle(element);
  const isLined = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0;
  return (isLined || boxShadow !== 'none' || paintsArea(element)) && strengthOf(element) >= SEEN;
}

/**
 * The boxes that a page draws beside one input which itself cannot be seen (input-otp and its like): four to ten of one
 * size in a row, in a container no larger than they need. None for a field that is simply invisible.
 */
export function drawnSlotsOf(field: Element): readonly Element[] {
  const box = rectOf(field);
  let container = flatParentOf(field);
  for (let level = 0; container && level < MAX_LEVELS; level++, container = flatParentOf(container)) {
    const { width, height } = rectOf(container);
    if (width > Math.max(box.width, 240) + SLACK.width || height > Math.max(box.height, 60) + SLACK.height)
      break;
    const slots = slotsIn(container, field, box);
    if (slots.length > 0) return slots;
  }
  return [];
}

function slotsIn(container: Element, field: Element, box: DOMRect): readonly Element[] {
  const parts = [...allWithin(container)].slice(0, MAX_PARTS);
  const narrow = parts.filter(
    (part) => part !== field && isNarrow(rectOf(part)) && !isDrawnIn(field, part) && isRendered(part),
  );
  const drawn = narrow.filter(isDrawn);
  const [first] = drawn;
  if (!first) return [];
  const model = rectOf(first);
  const row = drawn.filter((slot) => {
    const { top, width, height } = rectOf(slot);
    return (
      Math.abs(top - model.top) < 4 &&
      Math.abs(height - model.height) < 4 &&
      Math.abs(width - model.width) < 6 &&
      top < box.bottom &&
      top + height > box.top
    );
  });
  return row.length >= MIN_SLOTS && row.length <= MAX_SLOTS ? row : [];
}
