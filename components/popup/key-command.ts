/** What a key means in the popup, wherever the focus is. */
export type KeyCommand = 'search' | 'down' | 'up' | 'main' | 'clear';

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Where the focus is: in the search field, in another field, on something to press, or nowhere. */
export type FocusPlace = 'search' | 'field' | 'control' | 'nowhere';

/** The command of a key, or `undefined` where the key keeps its own meaning. */
export function keyCommand(event: Key, place: FocusPlace): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (event.key === 'Escape') return 'clear';
  if (place === 'field') return undefined;
  if (event.key === 'ArrowDown') return 'down';
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'Enter') return place === 'control' ? undefined : 'main';
  const types = Array.from(event.key).length === 1 && event.key !== ' ';
  return types && place !== 'search' ? 'search' : undefined;
}

/** Where the focus is, seen from the element that has it. */
export function focusPlace(element: Element | null, search: Element | undefined): FocusPlace {
  if (!element || element === element.ownerDocument.body) return 'nowhere';
  if (element === search) return 'search';
  return element.matches('input, textarea, select') ? 'field' : 'control';
}
