/**
 * Reads of the DOM that a page cannot misdirect: inputs named `attributes` or `parentNode` stand before the properties
 * of their form, in our world too. What the prototypes do, they do for every element.
 */

/** Only forms have their inputs as properties, and documents their forms. */
function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => T[K]) | undefined;
  return (target) =>
    get && (target instanceof HTMLFormElement || target instanceof Document)
      ? Reflect.apply(get, target, [])
      : target[name];
}

export const nameOf = getterOf(Element.prototype, 'localName');
export const namespaceOf = getterOf(Element.prototype, 'namespaceURI');
export const attributesOf = getterOf(Element.prototype, 'attributes');
export const childCountOf = getterOf(Element.prototype, 'childElementCount');
export const firstChildOf = getterOf(Element.prototype, 'firstElementChild');
export const parentOf = getterOf(Node.prototype, 'parentElement');
export const previousOf = getterOf(Node.prototype, 'previousSibling');
const kindOf = getterOf(Node.prototype, 'nodeType');
const textContentOf = getterOf(Node.prototype, 'textContent');
const innerTextOf = getterOf(HTMLElement.prototype, 'innerText');

const hostOf = getterOf(ShadowRoot.prototype, 'host');
const slotOf = getterOf(Element.prototype, 'assignedSlot');
const activeOfDocument = getterOf(Document.prototype, 'activeElement');
const activeOfRoot = getterOf(ShadowRoot.prototype, 'activeElement');
const connectionOf = getterOf(Node.prototype, 'isConnected');
const ownerOf = getterOf(Node.prototype, 'ownerDocument');

const calls = {
  attribute: Element.prototype.getAttribute,
  rect: Element.prototype.getBoundingClientRect,
  root: Node.prototype.getRootNode,
  create: Document.prototype.createElementNS,
  walker: Document.prototype.createTreeWalker,
  matches: Element.prototype.matches,
  contains: Node.prototype.contains,
  focus: HTMLElement.prototype.focus,
  position: Node.prototype.compareDocumentPosition,
};

export const attributeOf = (element: Element, name: string): string | null =>
  calls.attribute.call(element, name);
export const rectOf = (element: Element): DOMRect => Reflect.apply(calls.rect, element, []);
/** All elements within. */
export const allWithin = (element: Element): NodeListOf<Element> => queryAll(element, '*');
export const rootOf = (node: Node): Node => Reflect.apply(calls.root, node, []);
export const isConnected = (node: Node): boolean => connectionOf(node);
export const documentOf = (node: Node): Document | null => ownerOf(node);
export const isMatch = (element: Element, selector: string): boolean =>
  Reflect.apply(calls.matches, element, [selector]);
/** Of a document or shadow root: what would get what is typed. */
export const activeIn = (root: Node): Element | null =>
  kindOf(root) === Node.DOCUMENT_NODE ? activeOfDocument(root as Document) : activeOfRoot(root as ShadowRoot);
export const isWithin = (node: Node, outer: Node): boolean => Reflect.apply(calls.contains, outer, [node]);
export const isAfter = (node: Node, other: Node): boolean =>
  (Reflect.apply(calls.position, other, [node]) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
/** Drawn somewhere, and not hidden by any of what `options` name, through all that is around it. */
export const isRendered = (element: Element, options: CheckVisibilityOptions = {}): boolean =>
  Reflect.apply(HTMLElement.prototype.checkVisibility, element, [options]);
export function focusOn(element: HTMLElement): void {
  Reflect.apply(calls.focus, element, []);
}
/** The host of a shadow root; `null` for any other node. */
export const shadowHostOf = (root: Node): Element | null =>
  kindOf(root) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root ? hostOf(root as ShadowRoot) : null;
/** The slot of an open shadow root that shows the element. */
export const openSlotOf = (element: Element): HTMLSlotElement | null => slotOf(element);

export const textOf = (node: Node): string => textContentOf(node) ?? '';
/** Types at the cursor. Deprecated and without successor: the one way to edit that feeds the browser's own undo and input events. */
export const insertText = (text: string): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  Reflect.apply(Document.prototype.execCommand, document, ['insertText', false, text]);

/** Text as laid out, with its line breaks. */
export const layoutTextOf = (element: Element): string =>
  element instanceof HTMLElement ? innerTextOf(element) : textOf(element);

/** An HTML element, also in documents that are not HTML. */
export const createHtml = (name: 'canvas'): HTMLCanvasElement =>
  Reflect.apply(calls.create, document, ['http://www.w3.org/1999/xhtml', name]) as HTMLCanvasElement;

export const walkTexts = (root: Node): TreeWalker =>
  Reflect.apply(calls.walker, document, [root, NodeFilter.SHOW_TEXT]);

type Query = (selector: string) => NodeListOf<Element>;

/** Every element that matches, in a document, shadow root or element, of this frame or one inside it. */
export function queryAll(root: ParentNode, selector: string): NodeListOf<Element> {
  const kind = kindOf(root);
  const prototype: Record<'querySelectorAll', unknown> =
    kind === Node.ELEMENT_NODE
      ? Element.prototype
      : kind === Node.DOCUMENT_NODE
        ? Document.prototype
        : DocumentFragment.prototype;
  return Reflect.apply(prototype.querySelectorAll as Query, root, [selector]);
}

/** Texts within an element, one after the other with a space between: what stands in two elements is two words. */
export function spacedText(element: Element, max: number): string {
  const texts: string[] = [];
  let length = 0;
  const walker = walkTexts(element);
  for (let node = walker.nextNode(); node && length <= max; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (parent && /^(?:script|style|noscript|template)$/.test(nameOf(parent))) continue;
    const text = (node.nodeValue ?? '').replaceAll(/\s+/g, ' ');
    texts.push(text);
    length += text.length + 1;
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}
