import {
  attributeOf,
  nameOf,
  parentOf,
  previousOf,
  queryAll,
  rootOf,
  spacedText,
  textOf,
} from './plain-dom.ts';

/** What stands around a text that may be a secret, from near to far. */
export interface Surroundings {
  /** What its element is called: attributes and labels. */
  readonly names: string;
  /** The words right before it. */
  readonly before: string;
  /** The text of what is around it, each wider than the one before. */
  readonly around: readonly string[];
}

const NEAR = 160;
const MAX_AROUND = 1500;
const MAX_CLIMB = 6;
const ATTRIBUTES = [
  'id',
  'class',
  'name',
  'aria-label',
  'title',
  'placeholder',
  'data-testid',
  'data-test',
  'for',
];
const UNREAD = /^(?:script|style|noscript|template|select|option)$/;

/** `totpSecretKey` and `totp_secret-key` as words. */
const words = (name: string): string =>
  name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]+/g, ' ');

function namesOf(element: Element): string {
  const names: string[] = [];
  let named: Element | null = element;
  for (let climb = 0; named && climb < 2; climb++, named = parentOf(named)) {
    for (const attribute of ATTRIBUTES) names.push(words(attributeOf(named, attribute) ?? '').slice(0, 200));
  }
  return [...names, labelsOf(element)].filter(Boolean).join(' | ');
}

function labelsOf(element: Element): string {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])]
      : [];
  const root = rootOf(element);
  for (const id of (attributeOf(element, 'aria-labelledby') ?? '').split(/\s+/).slice(0, 4)) {
    if (id)
      labels.push(
        ...(queryAll(root as ParentNode, `[id="${CSS.escape(id)}"]`) as NodeListOf<HTMLLabelElement>),
      );
  }
  return labels.map((label) => textOf(label).slice(0, NEAR)).join(' | ');
}

function textBefore(node: Node, own: string): string {
  let text = own.slice(-NEAR);
  let from: Node | null = node;
  for (let climb = 0; from && climb < 4 && text.length < NEAR; climb++, from = parentOf(from)) {
    if (from instanceof Element && /^(?:body|html|main)$/.test(nameOf(from))) break;
    for (let before = previousOf(from); before && text.length < NEAR; before = previousOf(before)) {
      if (before instanceof Element && UNREAD.test(nameOf(before))) continue;
      if (before instanceof Text || before instanceof Element)
        text = `${textOf(before).slice(-NEAR)} ${text}`;
    }
  }
  return text.replaceAll(/\s+/g, ' ').slice(-NEAR);
}

/** `own` is what the same text node has before it. */
export function surroundingsOf(node: Node, own: string): Surroundings {
  const element = node instanceof Element ? node : parentOf(node);
  const around: string[] = [];
  let outer = element;
  for (let climb = 0; outer && climb < MAX_CLIMB; climb++, outer = parentOf(outer)) {
    const text = spacedText(outer, MAX_AROUND);
    if (text.length > MAX_AROUND) break;
    around.push(text);
  }
  return { names: element ? namesOf(element) : '', before: textBefore(node, own), around };
}
