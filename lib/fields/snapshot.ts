import type { FieldShape, Snapshot } from './shape.ts';

/** Opens shadow roots; content scripts can also open closed ones. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

const CANDIDATES =
  'input, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
const MAX_FIELDS = 200;
const MAX_ELEMENTS = 60_000;
const MAX_NEAR = 500;
const MAX_LEVELS = 6;
const NOT_TYPED =
  /^(?:hidden|submit|button|checkbox|radio|file|image|reset|range|color|date|time|month|week|datetime-local)$/;

/** An element of the page and of its snapshot; the one type here that knows the DOM. */
export interface PageSnapshot extends Snapshot {
  readonly elements: readonly HTMLElement[];
}

/** What a page shows of its inputs, in document order, shadow roots included. Reads, never writes. */
export function takeSnapshot(
  document: Document,
  openRoot: OpenRoot = (element) => element.shadowRoot,
): PageSnapshot {
  const elements = collect(document, openRoot);
  const forms: unknown[] = [];
  const hasLayout = document.documentElement.getBoundingClientRect().width > 0;
  const shapes = elements.map((element) => shapeOf(element, forms, hasLayout));
  return { title: document.title.slice(0, 200), shapes, elements };
}

function collect(document: Document, openRoot: OpenRoot): HTMLElement[] {
  const found: HTMLElement[] = [];
  let seen = 0;
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (++seen > MAX_ELEMENTS || found.length >= MAX_FIELDS) return;
      if (element.matches(CANDIDATES) && !NOT_TYPED.test(element.getAttribute('type') ?? '')) {
        found.push(element as HTMLElement);
      }
      const inner = openRoot(element);
      if (inner) visit(inner);
    }
  };
  visit(document);
  return found;
}

const attribute = (element: Element, name: string): string =>
  (element.getAttribute(name) ?? '').slice(0, 200);

const parentOf = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

const textOf = (node: Node | null, max: number): string =>
  (node?.textContent ?? '')
    .slice(0, 4 * max)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

function labelOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = `${attribute(element, 'aria-labelledby')} ${attribute(element, 'aria-describedby')}`
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((id) => textOf(root.getElementById(id), 160));
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => textOf(label, 160));
  const said = ['aria-label', 'title', 'label', 'data-label'].map((name) => attribute(element, name));
  const before = element.previousElementSibling;
  const beside =
    labels.length === 0 && before?.localName === 'label' && !before.hasAttribute('for')
      ? textOf(before, 160)
      : '';
  return [...labels, beside, ...said, ...named].filter(Boolean).join(' · ');
}

/** The text of the nearest ancestor that has some, growing up to the form, dialog or page section. */
function nearOf(element: HTMLElement): string {
  let near = '';
  let ancestor = parentOf(element);
  for (let level = 0; ancestor && level < MAX_LEVELS; level++, ancestor = parentOf(ancestor)) {
    if (ancestor.localName === 'html') break;
    const text = textOf(ancestor, MAX_NEAR);
    if (text.length > near.length) near = text;
    if (near.length >= MAX_NEAR || /^(?:body|main|dialog)$/.test(ancestor.localName)) break;
  }
  const heading = parentOf(element)?.closest('form, dialog, [role="dialog"], main, section, body');
  return `${near} · ${textOf(heading?.querySelector('h1, h2, h3, legend') ?? null, 120)}`;
}

function isUsable(element: HTMLElement, hasLayout: boolean): boolean {
  const input = element as HTMLInputElement;
  if (input.disabled || input.readOnly || element.closest('[hidden], [inert]')) return false;
  if (!hasLayout) return element.style.display !== 'none';
  const { width, height } = element.getBoundingClientRect();
  return width >= 8 && height >= 8 && element.checkVisibility({ visibilityProperty: true });
}

function shapeOf(element: HTMLElement, forms: unknown[], hasLayout: boolean): FieldShape {
  const isInput = element.localName === 'input';
  const form = isInput ? (element as HTMLInputElement).form : element.closest('form');
  if (!forms.includes(form)) forms.push(form);
  const width = hasLayout
    ? element.getBoundingClientRect().width
    : Number.parseFloat(element.style.width || '0');
  return {
    tag: isInput ? 'input' : 'editable',
    type: isInput ? (element as HTMLInputElement).type : 'text',
    name: attribute(element, 'name'),
    id: attribute(element, 'id'),
    className: attribute(element, 'class'),
    autocomplete: attribute(element, 'autocomplete'),
    inputMode: attribute(element, 'inputmode'),
    pattern: attribute(element, 'pattern'),
    placeholder: attribute(element, 'placeholder'),
    maxLength: element.hasAttribute('maxlength') ? Number(element.getAttribute('maxlength')) : -1,
    size: Number(element.getAttribute('size') ?? 0),
    label: labelOf(element).slice(0, 400),
    near: nearOf(element),
    width: Number.isNaN(width) ? 0 : width,
    usable: isUsable(element, hasLayout),
    form: forms.indexOf(form),
  };
}
