/** Whether an element would get what is typed, also while the popup is open: then its document has no focus. */
export const isFocused = (element: Element): boolean =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;
