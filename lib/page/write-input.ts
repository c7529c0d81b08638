const MIN_SIDE = 8;

/** Without the spaces and dashes that masks add, in one case: Steam's, Yandex' and mOTP's codes have letters. */
const bareCode = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase();

/** What inputs hold together, less what masks add; empty where there is nothing. */
export const codeIn = (...elements: readonly HTMLElement[]): string =>
  bareCode(
    elements
      .map((element) => (element instanceof HTMLInputElement ? element.value : element.innerText))
      .join(''),
  );

/** True where they hold that code, however the page writes it. */
export const holdsCode = (code: string, ...elements: readonly HTMLElement[]): boolean =>
  codeIn(...elements) === bareCode(code);

/** Connected, visible (itself and every ancestor), large enough to be seen, and open for writing at this moment. */
export function isWritable(element: HTMLElement): boolean {
  const { disabled, readOnly } = element as HTMLInputElement;
  if (disabled || readOnly || element.closest('[inert]')) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < MIN_SIDE || height < MIN_SIDE) return false;
  return element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  });
}

/** Replaces what the input holds by typing: the page's own handlers see it as they see a person. */
export function typeText(element: HTMLElement, text: string): void {
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  else getSelection()?.selectAllChildren(element);
  // Deprecated and without successor: the one way to edit that also feeds the browser's undo and input events.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand('insertText', false, text);
}

/** Sets the value past any property a framework has put on the element, and says so with one `input` event. */
export function setNatively(element: HTMLElement, text: string): void {
  if (element instanceof HTMLInputElement) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
  } else {
    element.textContent = text;
  }
  const input = new InputEvent('input', {
    bubbles: true,
    composed: true,
    inputType: 'insertText',
    data: text,
  });
  element.dispatchEvent(input);
}
