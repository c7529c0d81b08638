/** What the user brought by pasting or dropping: pictures, else a text; the rest is not ours. */
export interface Brought {
  readonly pictures: readonly File[];
  readonly text: string;
}

/** What a paste or a drop carries. Files that are no pictures are left out only where there are pictures too: else they say why. */
export function broughtBy(data: DataTransfer | null): Brought {
  const files = Array.from(data?.files ?? []);
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  return {
    pictures: pictures.length > 0 ? pictures : files,
    text: files.length > 0 ? '' : (data?.getData('text/plain') ?? '').trim(),
  };
}

/** True where something is dragged that can be dropped here. */
export const bringsSomething = (data: DataTransfer | null): boolean =>
  Array.from(data?.types ?? []).some((type) => type === 'Files' || type === 'text/plain');

/** Pictures on the clipboard, else its text. Rejects where the browser does not let us look. */
export async function readClipboard(
  clipboard: Pick<Clipboard, 'read'>,
): Promise<{ pictures: Blob[]; text: string }> {
  const pictures: Blob[] = [];
  let text = '';
  for (const item of await clipboard.read()) {
    const picture = item.types.find((type) => type.startsWith('image/'));
    if (picture !== undefined) pictures.push(await item.getType(picture));
    else if (item.types.includes('text/plain')) text = await (await item.getType('text/plain')).text();
  }
  return { pictures, text: text.trim() };
}
