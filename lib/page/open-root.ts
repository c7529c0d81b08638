import { queryAll } from './plain-dom.ts';

interface RootOpener {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Shadow roots open and closed: by `dom` in Chromium (an extension may look into closed ones), by the element in Firefox. */
export function openRoot(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as FirefoxElement;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  // The polyfill would add 10 kB to every page; here the native API is enough.
  const api = (globalThis as { chrome?: RootOpener }).chrome?.dom;
  if (!api?.openOrClosedShadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
  return api.openOrClosedShadowRoot(element);
}

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
