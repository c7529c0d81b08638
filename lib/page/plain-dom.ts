/**
 * Reads of the DOM that a page cannot misdirect: inputs named `attributes` or `parentNode` stand before the properties
 * of their form, in our world too. What the prototypes do, they do for every element.
 */

/** Only forms have their inputs as properties. */
function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => T[K]) | undefined;
  return (target) =>
    get && target instanceof HTMLFormElement ? Reflect.apply(get, target, []) : target[name];
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

const calls = {
  attribute: Element.prototype.getAttribute,
  rect: Element.prototype.getBoundingClientRect,
  root: Node.prototype.getRootNode,
  create: Document.prototype.createElementNS,
  walker: Document.prototype.createTreeWalker,
};

export const attributeOf = (element: Element, name: string): string | null =>
  calls.attribute.call(element, name);
export const rectOf = (element: Element): DOMRect => Reflect.apply(calls.rect, element, []);
/** All elements within. */
export const allWithin = (element: Element): NodeListOf<Element> => queryAll(element, '*');
export const rootOf = (node: Node): Node => Reflect.apply(calls.root, node, []);
export const textOf = (node: Node): string => textContentOf(node) ?? '';
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
    const text = node.nodeValue ?? '';
    texts.push(text);
    length += text.length + 1;
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}
