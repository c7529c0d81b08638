/**
 * Reads of the DOM that a page cannot misdirect: inputs named `attributes` or `parentNode` stand before the properties
 * of their form, pictures named `title` before those of the document, in our world too. What the prototypes do, they do
 * for every node.
 */
export interface PlainReads {
  readonly document: Document;
  readonly root: HTMLElement | null;
  title(): string;
  path(): string;
  kind(node: Node): number;
  name(element: Element): string;
  parent(node: Node): Node | null;
  first(node: Node): Node | null;
  last(node: Node): Node | null;
  next(node: Node): Node | null;
  previous(node: Node): Node | null;
  text(node: Node): string;
  attribute(element: Element, name: string): string;
  has(element: Element, name: string): boolean;
  closest(element: Element, selector: string): Element | null;
  all(root: ParentNode, selector: string): ArrayLike<Element> & Iterable<Element>;
  byId(root: Node, id: string): Element | null;
  rootOf(node: Node): Node;
  shadow(element: Element): ShadowRoot | null;
  rect(element: Element): DOMRect;
  /** False for what is not rendered. Without layout, as far as attributes tell. */
  isShown(element: Element): boolean;
}

type Getter<T> = (target: object) => T;

function descriptorOf(target: object, name: string): PropertyDescriptor | undefined {
  for (let prototype: object | null = Object.getPrototypeOf(target) as object | null; prototype;) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return undefined;
}

function getter<T>(of: object, name: string): Getter<T> {
  const get = descriptorOf(of, name)?.get as (() => T) | undefined;
  return (target) => (get ? Reflect.apply(get, target, []) : (target as Record<string, T>)[name]) as T;
}

type Call<T> = (target: object, ...args: unknown[]) => T;

function method<T>(of: object, name: string): Call<T> {
  const call = descriptorOf(of, name)?.value as ((...args: unknown[]) => T) | undefined;
  return (target, ...args) =>
    Reflect.apply(call ?? ((target as Record<string, () => T>)[name] as () => T), target, args);
}

const MAX_ATTRIBUTE = 200;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** Query names say what a page is for (`?otp=`), their values may be secrets. */
function pathOf(document: Document): string {
  const address = URL.parse(getter<string>(document, 'URL')(document));
  if (!address) return '';
  // By hand: Firefox gives content scripts no iterators of `URLSearchParams`.
  const names = [...address.search.matchAll(/[?&]([^=&]+)/g)]
    .slice(0, 10)
    .map(([, name]) => name)
    .join(' ');
  return `${address.pathname} ${names}`.slice(0, MAX_ATTRIBUTE);
}

export function plainReads(document: Document): PlainReads {
  const root = getter<HTMLElement | null>(document, 'documentElement')(document);
  const sample: object = root ?? document;
  const attribute = method<string | null>(sample, 'getAttribute');
  const within = method<NodeListOf<Element>>(sample, 'querySelectorAll');
  const withinDocument = method<NodeListOf<Element>>(document, 'querySelectorAll');
  const byIdOf = method<Element | null>(document, 'getElementById');
  const kind = getter<number>(sample, 'nodeType');
  const rect = method<DOMRect>(sample, 'getBoundingClientRect');
  const hasLayout = root !== null && rect(root).width > 0;
  const closest = method<Element | null>(sample, 'closest');
  const checkVisibility = method<boolean>(sample, 'checkVisibility');
  const style = (element: Element): string => attribute(element, 'style') ?? '';
  return {
    document,
    root,
    title: () => getter<string>(document, 'title')(document).slice(0, MAX_ATTRIBUTE),
    path: () => pathOf(document),
    kind,
    name: getter<string>(sample, 'localName'),
    parent: getter(sample, 'parentNode'),
    first: getter(sample, 'firstChild'),
    last: getter(sample, 'lastChild'),
    next: getter(sample, 'nextSibling'),
    previous: getter(sample, 'previousSibling'),
    text: (node) => node.nodeValue ?? '',
    attribute: (element, name) => (attribute(element, name) ?? '').slice(0, MAX_ATTRIBUTE),
    has: (element, name) => attribute(element, name) !== null,
    closest,
    all: (from, selector) => {
      const of = kind(from);
      if (of === DOCUMENT) return withinDocument(from, selector);
      return of === FRAGMENT ? from.querySelectorAll(selector) : within(from, selector);
    },
    byId: (from, id) =>
      kind(from) === FRAGMENT ? (from as ShadowRoot).getElementById(id) : byIdOf(document, id),
    rootOf: method(sample, 'getRootNode'),
    shadow: getter(sample, 'shadowRoot'),
    rect,
    isShown: (element) =>
      hasLayout
        ? checkVisibility(element, { visibilityProperty: true })
        : !closest(element, '[hidden]') && !/display:\s*none/.test(style(element)),
  };
}
