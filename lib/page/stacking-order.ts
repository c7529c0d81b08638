import { withAncestors } from './flat-tree.ts';
import { isAfter, isMatch, rootOf } from './plain-dom.ts';

const TOP_LAYER = ':popover-open, :modal, :fullscreen';
const CHANGED = /transform|opacity|filter|perspective|clip-path|mask|isolation/;

/** Where an element's box is put among others: by CSS 2.2, appendix E, with the contexts that later properties make. */
function layerOf(element: Element): { readonly makesContext: boolean; readonly level: number } {
  const style = getComputedStyle(element);
  const { position, zIndex, opacity, transform, filter, isolation, mixBlendMode, willChange, clipPath } =
    style;
  if (isTopLayer(element)) return { makesContext: true, level: Infinity };
  const isPlaced = position !== 'static';
  const hasIndex = zIndex !== 'auto' && zIndex !== '';
  const isChanged =
    Number(opacity) < 1 ||
    [transform, filter, clipPath].some((value) => value !== 'none' && value !== '') ||
    isolation === 'isolate' ||
    (mixBlendMode !== 'normal' && mixBlendMode !== '') ||
    CHANGED.test(willChange);
  const makesContext = isChanged || hasIndex || position === 'fixed' || position === 'sticky';
  // What is neither placed nor changed lies below all that is; an index also works on items of flex boxes and grids.
  if (hasIndex) return { makesContext, level: Number(zIndex) === 0 ? 0.5 : Number(zIndex) };
  return { makesContext, level: isPlaced || isChanged ? 0.5 : 0 };
}

/** Shown above all else of the document: popovers, modal dialogs, full screen. */
export function isTopLayer(element: Element): boolean {
  try {
    return isMatch(element, TOP_LAYER);
  } catch {
    return isMatch(element, ':modal'); // an older browser
  }
}

interface Step {
  readonly element: Element;
  readonly level: number;
  /** Those in it are put among those around it. */
  readonly isOpen: boolean;
}

/** The boxes that decide where an element is drawn, the outermost first. */
function stepsTo(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (const one of [...withAncestors(element)].reverse()) {
    const { makesContext, level } = layerOf(one);
    if (level === Infinity) steps.length = 0;
    if (!makesContext && level === 0) continue;
    // What is placed without making a context leaves those in it to the context around it.
    while (steps.at(-1)?.isOpen === true) steps.pop();
    steps.push({ element: one, level, isOpen: !makesContext });
  }
  return steps;
}

/** Whether it comes later in the document as drawn. */
function comesAfter(one: Element, other: Element): boolean {
  const [mine, theirs] = [[...withAncestors(one)].reverse(), [...withAncestors(other)].reverse()];
  const at = mine.findIndex((element, index) => element !== theirs[index]);
  const [my, their] = [mine[at], theirs[at]];
  return !my || !their || rootOf(my) !== rootOf(their) || isAfter(my, their);
}

/** Whether `one` is drawn over `other`, neither being in the other. */
export function isDrawnOver(one: Element, other: Element): boolean {
  const [mine, theirs] = [stepsTo(one), stepsTo(other)];
  const length = Math.max(mine.length, theirs.length);
  for (let at = 0; at < length; at++) {
    const [my, their] = [mine[at], theirs[at]];
    if (my?.element === their?.element) continue;
    const [level, against] = [my?.level ?? 0, their?.level ?? 0];
    return level === against ? comesAfter(my?.element ?? one, their?.element ?? other) : level > against;
  }
  return comesAfter(one, other);
}
