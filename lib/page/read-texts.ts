import { READING_LIMITS } from '../qr/page-reading.ts';

const SCHEMES = 'otpauth|otpauth-migration|apple-otpauth|phonefactor|tiqrenroll|motp';
const WHOLE = new RegExp(`^\\s*(?:${SCHEMES}):`, 'i');
const WITHIN = new RegExp(`(?:${SCHEMES})://[^\\s"'<>\\\\]+`, 'gi');
const MICROSOFT = /https:\/\/login\.microsoftonline\.(?:com|us)\/authenticatorapp\/[^\s"'<>\\]+/i;
const MAYBE = /otpauth|phonefactor|tiqrenroll|motp|authenticatorapp/i;
const UNSEEN = /^(?:script|style|noscript|template)$/;

/** Collects what looks like an enrolment, each text once. */
export class FoundTexts {
  readonly texts = new Set<string>();

  /** An attribute or a value: the whole of it, or a parameter of an address, decoded up to twice. */
  addValue(value: string, depth = 0): void {
    if (value.length > READING_LIMITS.maxTextLength || !MAYBE.test(value)) return;
    if (WHOLE.test(value)) {
      this.#add(value.trim());
      return;
    }
    const microsoft = MICROSOFT.exec(value);
    if (microsoft) this.#add(microsoft[0]);
    if (depth < 2 && /^(?:https?:|\/|\.|\?)/i.test(value)) {
      for (const part of URL.parse(value, 'https://relative.invalid')?.searchParams.values() ?? []) {
        this.addValue(part, depth + 1);
      }
      return;
    }
    this.addText(value);
  }

  /** Running text with an address somewhere in it. */
  addText(text: string): void {
    for (const [found] of text.matchAll(WITHIN)) this.#add(found);
  }

  #add(text: string): void {
    if (this.texts.size < READING_LIMITS.maxTexts && text.length <= READING_LIMITS.maxTextLength)
      this.texts.add(text);
  }
}

/** Reads an element's attributes and value. */
export function readElementTexts(element: Element, found: FoundTexts): void {
  if (!element.hasAttributes() || UNSEEN.test(element.localName)) return;
  for (const { value } of element.attributes) found.addValue(value);
  const { localName } = element;
  if (localName === 'input' || localName === 'textarea') found.addValue((element as HTMLInputElement).value);
}

/** Reads the text nodes of a document or shadow root, if there is anything in them. */
export function readPlainTexts(root: Node, found: FoundTexts): void {
  if (!/otpauth|phonefactor/i.test(root.textContent ?? '')) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (MAYBE.test(text) && !UNSEEN.test(node.parentElement?.localName ?? '')) found.addText(text);
  }
}
