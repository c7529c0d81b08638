/** What the section shows; the hash of the page's address names it, so that the browser's Back works. */
export type Place =
  | { readonly view: 'list' | 'trash' | 'duplicates' }
  /** `device`: the QR code for another device is asked for at once. */
  | { readonly view: 'account'; readonly id: string; readonly device?: boolean };

/** "#accounts/trash", "#accounts/<id of an account>", "#accounts/<id>/device"; anything else is the list. */
export function placeOf(hash: string): Place {
  const [, name, device] = /^#accounts\/([\w-]{1,200})(\/device)?$/.exec(hash) ?? [];
  if (name === undefined) return { view: 'list' };
  if (device !== undefined) return { view: 'account', id: name, device: true };
  return name === 'trash' || name === 'duplicates' ? { view: name } : { view: 'account', id: name };
}

export function hashOf(place: Place): string {
  if (place.view === 'list') return '#accounts';
  if (place.view !== 'account') return `#accounts/${place.view}`;
  return `#accounts/${place.id}${place.device ? '/device' : ''}`;
}
