import { MAYBE, type FoundTexts } from './found-texts.ts';
import { attributesOf, firstChildOf, nameOf, parentOf, textOf, walkTexts } from './plain-dom.ts';

const UNSEEN = /^(?:script|style|noscript|template)$/;

export const isUnseen = (element: Element): boolean => UNSEEN.test(nameOf(element));

/** Reads an element's attributes and value. */
export function readElementTexts(element: Element, found: FoundTexts): void {
  const attributes = attributesOf(element);
  if (attributes.length === 0 || isUnseen(element)) return;
  // Pixels are long and hold no text.
  for (const { value } of attributes) if (!value.startsWith('data:image/')) found.addValue(value);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    found.addValue(element.value);
}

/** Reads the text nodes of a document or shadow root, if there is anything in them. */
export function readPlainTexts(root: Node, found: FoundTexts): void {
  // The text of a document node is null: its element has it.
  const top = root instanceof Document ? root.documentElement : root;
  if (!MAYBE.test(textOf(top))) return;
  const walker = walkTexts(top);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = parentOf(node);
    if (!MAYBE.test(text) || (parent && isUnseen(parent))) continue;
    found.addText((parent && pieceOf(parent)) ?? text);
  }
}

/** The text a node is a piece of: scripts and `<wbr>` cut an address in pieces. Whatever else stands beside it may be a button. */
function pieceOf(parent: Element): string | undefined {
  for (let child = firstChildOf(parent); child; child = child.nextElementSibling) {
    if (nameOf(child) !== 'wbr') return undefined;
  }
  return textOf(parent);
}
