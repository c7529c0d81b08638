const HTML = 'http://www.w3.org/1999/xhtml';

interface RootOpener {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Shadow roots open and closed: by `dom` in Chromium (an extension may look into closed ones), by the element in Firefox. */
export function openRoot(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: root } = element as FirefoxElement;
  // Where the browser knows no such property, a form may hold an input of that name.
  if (root === null || root?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return root;
  // The polyfill would add 10 kB to every page; here the native API is enough.
  const api = (globalThis as { chrome?: RootOpener }).chrome?.dom;
  if (!api?.openOrClosedShadowRoot) return element.shadowRoot;
  // No others can have one. Not by `instanceof`: the element may be of another document than ours.
  return element.namespaceURI === HTML ? api.openOrClosedShadowRoot(element) : null;
}
