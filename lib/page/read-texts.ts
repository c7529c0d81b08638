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

/** Reads the text nodes of a document or shadow root, if there is anything in them. Each parent is read once. */
export function readPlainTexts(root: Node, found: FoundTexts, isLate: () => boolean): void {
  // The text of a document node is null: its element has it.
  const top = root instanceof Document ? root.documentElement : root;
  if (!MAYBE.test(textOf(top))) return;
  const pieces = new Map<Element, boolean>();
  const walker = walkTexts(top);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isLate()) return;
    const text = node.nodeValue ?? '';
    const parent = parentOf(node);
    const isRead = parent ? pieces.get(parent) : false;
    if (isRead || !MAYBE.test(text) || (parent && isUnseen(parent))) continue;
    const isPiece = isRead ?? (parent !== null && holdsPieces(parent));
    if (parent) pieces.set(parent, isPiece);
    found.addText(parent && isPiece ? textOf(parent) : text);
  }
}

/** Whether its texts are pieces of one: scripts and `<wbr>` cut an address in pieces. Whatever else stands beside them may be a button. */
function holdsPieces(parent: Element): boolean {
  for (let child = firstChildOf(parent); child; child = child.nextElementSibling) {
    if (nameOf(child) !== 'wbr') return false;
  }
  return true;
}
