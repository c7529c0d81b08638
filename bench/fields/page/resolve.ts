type Root = Document | ShadowRoot;

/** What lies within an element: its open shadow root, or its document where it is a frame of the same origin. */
const inside = (element: Element): Root | null =>
  element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : element.shadowRoot;

/** The one element that a selector of a manifest names, or `undefined` where it names none or several. */
export function resolve(document: Document, selector: string): Element | undefined {
  const steps = selector.split('>>>').map((step) => step.trim());
  let root: Root | null = document;
  let found: Element | undefined;
  for (const step of steps) {
    const matches: readonly Element[] = root ? [...root.querySelectorAll(step)] : [];
    if (matches.length !== 1) return undefined;
    found = matches[0];
    root = found ? inside(found) : null;
  }
  return found;
}
