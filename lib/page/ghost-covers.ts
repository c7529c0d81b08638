import { hidesUnderIt, isOfSameWrapper } from './covers.ts';
import { alphaOf, SEEN } from './drawn-strength.ts';
import { isDrawnIn } from './flat-tree.ts';
import { walkElements } from './walk-elements.ts';
import { isRendered, queryAll, rectOf } from './plain-dom.ts';
import { isDrawnOver, isTopLayer } from './stacking-order.ts';

const MAX_ELEMENTS = 20_000;
/** So much of a field must lie under one of them. */
const SHARE = 0.4;
const PSEUDO = ['::before', '::after'];
const POPOVER = '[popover], dialog';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function shareUnder(field: DOMRect, { left, top, width, height }: Box): number {
  const wide = Math.min(field.right, left + width) - Math.max(field.left, left);
  const high = Math.min(field.bottom, top + height) - Math.max(field.top, top);
  return wide > 0 && high > 0 ? (wide * high) / (field.width * field.height) : 0;
}

/** A box that a style sheet adds to an element, if it is placed, lets clicks through and paints. Sizes as used, in pixels. */
function ghostOf(element: Element, pseudo: string): Box | undefined {
  const style = getComputedStyle(element, pseudo);
  if (style.content === 'none' || style.content === 'normal' || style.content === '') return undefined;
  const { position, pointerEvents, backgroundColor, backgroundImage, opacity, visibility, zIndex } = style;
  if (pointerEvents !== 'none' || visibility !== 'visible' || Number(opacity) < SEEN) return undefined;
  if ((position !== 'fixed' && position !== 'absolute') || Number(zIndex) < 0) return undefined;
  if (alphaOf(backgroundColor) < SEEN && backgroundImage === 'none') return undefined;
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) =>
    Number.parseFloat(style.getPropertyValue(name)),
  );
  // `auto` where it is not drawn.
  if (!(Number(width) > 0 && Number(height) > 0) || Number.isNaN(left) || Number.isNaN(top)) return undefined;
  const start = position === 'fixed' ? { left: 0, top: 0 } : rectOf(element);
  return {
    left: start.left + (left ?? 0),
    top: start.top + (top ?? 0),
    width: Number(width),
    height: Number(height),
  };
}

const hasBackdrop = (element: Element): boolean => {
  const { backgroundColor, opacity, display } = getComputedStyle(element, '::backdrop');
  return display !== 'none' && alphaOf(backgroundColor) * Number(opacity || '1') >= 0.5;
};

/** The added boxes of the field's own wrapper and of what is around it are part of how it is drawn. */
const isOwnGhost = (element: Element, field: Element, box: Box): boolean =>
  isOfSameWrapper(element, field) && box.height <= rectOf(field).height + 70;

/**
 * Whether something lies over a field that no click meets: an element, or a box added by a style sheet, with `pointer-events:
 * none`, or the backdrop of a popover. Only looks; the browser's own answer (`isVisible`) spares this where it is to be had.
 */
export function isUnderGhost(
  fields: readonly Element[],
  document: Document,
  boxes: readonly DOMRect[] = fields.map(rectOf),
): boolean {
  const isUnder = (box: Box, test: (field: Element) => boolean): boolean =>
    fields.some((field, index) => {
      const own = boxes[index];
      return own !== undefined && shareUnder(own, box) >= SHARE && test(field);
    });
  for (const element of walkElements(document, MAX_ELEMENTS)) {
    const rect = rectOf(element);
    if (
      isUnder(rect, (field) => {
        if (element === field || getComputedStyle(element).pointerEvents !== 'none') return false;
        if (isOfSameWrapper(element, field) && shareUnder(rectOf(field), rect) < 0.8) return false;
        return hidesUnderIt(element, field) && isShown(element) && isDrawnOver(element, field);
      })
    )
      return true;
    for (const pseudo of PSEUDO) {
      const ghost = ghostOf(element, pseudo);
      if (ghost && isUnder(ghost, (field) => !isOwnGhost(element, field, ghost) && isOver(element, field)))
        return true;
    }
  }
  return [...queryAll(document, POPOVER)].some(
    (element) =>
      isTopLayer(element) && hasBackdrop(element) && fields.some((field) => !isDrawnIn(field, element)),
  );
}

const isShown = (element: Element): boolean =>
  isRendered(element, { visibilityProperty: true, opacityProperty: true });

/** Something added to what is around the field comes after it, unless it was put below. */
const isOver = (element: Element, field: Element): boolean =>
  isShown(element) && (isDrawnIn(field, element) || isDrawnOver(element, field));
