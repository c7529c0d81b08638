import { openRoot } from './open-root.ts';
import { activeIn, rootOf } from './plain-dom.ts';

/** Whether an element would get what is typed, also while the popup is open: then its document has no focus. */
export const isFocused = (element: Element): boolean => activeIn(rootOf(element)) === element;

/** What has the focus of this document, inside whatever shadow roots. */
export function focusedElement(): Element | undefined {
  let found = activeIn(document);
  while (found) {
    const root = openRoot(found);
    const inner = root && activeIn(root);
    if (!inner) break;
    found = inner;
  }
  return found ?? undefined;
}
