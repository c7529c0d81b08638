/** What the section shows; the hash of the page's address names it, so that the browser's Back works. */
export type Place =
  { readonly view: 'list' | 'trash' | 'duplicates' } | { readonly view: 'account'; readonly id: string };

/** "#accounts/trash", "#accounts/<id of an account>"; anything else is the list. */
export function placeOf(hash: string): Place {
  const name = /^#accounts\/([\w-]{1,200})$/.exec(hash)?.[1];
  if (name === undefined) return { view: 'list' };
  return name === 'trash' || name === 'duplicates' ? { view: name } : { view: 'account', id: name };
}

export function hashOf(place: Place): string {
  if (place.view === 'list') return '#accounts';
  return `#accounts/${place.view === 'account' ? place.id : place.view}`;
}
