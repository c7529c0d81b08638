import { openRoot } from './open-root.ts';
import { openSlotOf, parentOf, queryAll, rootOf, shadowHostOf } from './plain-dom.ts';

/** The slot that shows a child of a host whose root is closed: asked for by the child, browsers name none. */
function closedSlotOf(element: Element, host: Element): Element | undefined {
  const root = openRoot(host);
  if (!root) return undefined;
  const slots = [...queryAll(root, 'slot')] as HTMLSlotElement[];
  return slots.find((slot) => slot.assignedElements().includes(element));
}

/** The element around it as it is drawn: through slots and out of shadow roots, open or closed. */
export function flatParentOf(element: Element): Element | undefined {
  const slot = openSlotOf(element);
  if (slot) return slot;
  const parent = parentOf(element);
  if (parent) return closedSlotOf(element, parent) ?? parent;
  return shadowHostOf(rootOf(element)) ?? undefined;
}

/** The element itself first, the outermost last. */
export function withAncestors(element: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let next: Element | undefined = element; next; next = flatParentOf(next)) chain.push(next);
  return chain;
}

/** Whether `inner` is drawn in `outer`, or is it. */
export const isDrawnIn = (inner: Element, outer: Element): boolean => withAncestors(inner).includes(outer);
