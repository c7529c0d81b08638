import { openRoot } from './open-root.ts';
import { queryAll } from './plain-dom.ts';

/** Every element of a document, shadow roots included, up to `max`. */
export function* walkElements(root: ParentNode, max: number): Generator<Element> {
  let left = max;
  const roots: ParentNode[] = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    for (const element of queryAll(next, '*')) {
      if (--left < 0) return;
      yield element;
      const inner = openRoot(element);
      if (inner) roots.push(inner);
    }
  }
}
