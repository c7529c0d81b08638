import { isFocused } from './focus.ts';
import { focusOn, insertText, layoutTextOf } from './plain-dom.ts';

/** Without what masks add (spaces, dashes, placeholders), in one case: Steam's, Yandex' and mOTP's codes have letters. */
const bareCode = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What is in one of them, as it is. */
export const valueOf = (element: HTMLElement): string =>
  element instanceof HTMLInputElement ? element.value : layoutTextOf(element);

/** What inputs hold together, less what masks add; empty where there is nothing. */
export const codeIn = (...elements: readonly HTMLElement[]): string =>
  bareCode(elements.map(valueOf).join(''));

/** True where they hold that code, however the page writes it. */
export const holdsCode = (code: string, ...elements: readonly HTMLElement[]): boolean =>
  codeIn(...elements) === bareCode(code);

/** Whether what is typed goes there: a page may hand the focus on to an input that nobody sees. */
export const isReceiving = (element: HTMLElement): boolean =>
  !(element instanceof HTMLInputElement) || isFocused(element);

/** Replaces what the input holds by typing: the page's own handlers see it as they see a person. */
export function typeText(element: HTMLElement, text: string): void {
  focusOn(element);
  if (element instanceof HTMLInputElement) element.select();
  else getSelection()?.selectAllChildren(element);
  insertText(text);
}

/** Sets the value past any property a framework has put on the element. */
export function setQuietly(element: HTMLElement, text: string): void {
  if (element instanceof HTMLInputElement) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
  } else {
    element.textContent = text;
  }
}

/** Sets the value and says so with one `input` event. */
export function setNatively(element: HTMLElement, text: string): void {
  setQuietly(element, text);
  const input = new InputEvent('input', {
    bubbles: true,
    composed: true,
    inputType: 'insertText',
    data: text,
  });
  element.dispatchEvent(input);
}

/** One `change`; setting the same value again keeps the browser from firing its own when the focus goes. */
export function settle(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) setQuietly(element, element.value);
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A key going down or up, as pages ask for it in old ways and new. True if the page did not take it for itself. */
export function pressKey(type: 'keydown' | 'keyup', target: HTMLElement, key: string): boolean {
  const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
  const keyCode = key.toUpperCase().charCodeAt(0);
  const keys = { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
  return target.dispatchEvent(new KeyboardEvent(type, keys));
}
