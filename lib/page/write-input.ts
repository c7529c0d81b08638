const MIN_SIDE = 8;

/** What an input holds, without the spaces and dashes that masks add. */
export function digitsIn(element: HTMLElement): string {
  const text = element instanceof HTMLInputElement ? element.value : element.innerText;
  return text.replace(/[\s-]/g, '');
}

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
