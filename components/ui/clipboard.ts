/** Puts a text on the clipboard; only from a user's gesture. */
export async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
