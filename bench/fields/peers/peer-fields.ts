import { documentsOf } from '../page/documents.ts';
import type { FoundGroup } from '../page/found-group.ts';

/** An input and the words that belong to it, as the peers gather them. Lower case throughout. */
export interface PeerField {
  readonly element: HTMLInputElement;
  /** The type attribute; empty where there is none. */
  readonly typed: string;
  readonly name: string;
  readonly id: string;
  readonly classes: string;
  readonly placeholder: string;
  readonly autocomplete: string;
  readonly ariaLabel: string;
  readonly title: string;
  /** Names and values of all `data-*` attributes. */
  readonly data: string;
  /** Its label elements. */
  readonly labels: string;
  readonly describedBy: string;
  /** Text right before and right after it among its siblings. */
  readonly left: string;
  readonly right: string;
}

const text = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Text of the siblings on one side, up to the next input. */
function beside(element: Element, step: 'previousSibling' | 'nextSibling'): string {
  const parts: string[] = [];
  for (let node = element[step]; node; node = node[step]) {
    if (node instanceof Element && (node.matches('input') || node.querySelector('input'))) break;
    parts.push(text(node));
  }
  return parts.join(' ').trim();
}

function fieldOf(element: HTMLInputElement): PeerField {
  const attribute = (name: string) => (element.getAttribute(name) ?? '').toLowerCase();
  const root = element.getRootNode() as Document | ShadowRoot;
  const described = attribute('aria-describedby') && element.getAttribute('aria-describedby');
  return {
    element,
    typed: attribute('type'),
    name: attribute('name'),
    id: attribute('id'),
    classes: attribute('class'),
    placeholder: attribute('placeholder'),
    autocomplete: attribute('autocomplete'),
    ariaLabel: attribute('aria-label'),
    title: attribute('title'),
    data: [...element.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => `${name} ${value}`.toLowerCase())
      .join(' '),
    labels: [...(element.labels ?? [])].map(text).join(' '),
    describedBy: (described ?? '')
      .split(/\s+/)
      .map((id) => (id === '' ? '' : text(root.getElementById(id))))
      .join(' ')
      .trim(),
    left: beside(element, 'previousSibling'),
    right: beside(element, 'nextSibling'),
  };
}

/** Where a person can see it, as far as the peers ask: shown, not hidden, of some size. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function rootsIn(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? rootsIn(shadowRoot) : [],
  );
  return [root, ...inner];
}

/** Every shown input of a document and of its frames, in order; those in open shadow roots behind the others. */
export function peerFields(document: Document, withShadow: boolean): readonly (readonly PeerField[])[] {
  return documentsOf(document).map((one) =>
    (withShadow ? rootsIn(one) : [one])
      .flatMap((root) => [...root.querySelectorAll('input')])
      .filter((element) => element.type !== 'hidden' && isShown(element))
      .map(fieldOf),
  );
}

export const single = ({ element }: PeerField, note = ''): FoundGroup => ({
  inputs: [element],
  channel: 'unknown',
  note,
});

export const containsAny = (value: string, words: readonly string[]): boolean =>
  words.some((word) => value.includes(word));
