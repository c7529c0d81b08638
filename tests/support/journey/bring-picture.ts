import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';
import { byId, waitFor } from './by-test-id.ts';
import { PLAIN_DRAWING, pngCode } from './setup-pages/draw-code.ts';

/** A PNG of the code with this text. */
export const pictureOf = (text: string): Buffer => pngCode(text, PLAIN_DRAWING);

/** Chooses pictures of these texts in the file chooser. They lie in the profile, which goes with the session. */
export async function choosePictures(
  { userDataDir }: ExtensionSession,
  page: Page,
  texts: readonly string[],
): Promise<void> {
  const folder = await mkdtemp(join(userDataDir, 'pictures-'));
  const paths = texts.map((_, index) => join(folder, `code-${index}.png`));
  await Promise.all(paths.map((path, index) => writeFile(path, pictureOf(texts[index] ?? ''))));
  const input = (await waitFor(page, 'drop-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

const transferOf = (png: Buffer): string => `
  const bytes = Uint8Array.from(atob(${JSON.stringify(png.toString('base64'))}), (sign) => sign.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'code.png', { type: 'image/png' }));`;

/** Pastes a picture, as Ctrl+V does. */
export async function pastePicture(page: Page, text: string): Promise<void> {
  await page.evaluate(`{ ${transferOf(pictureOf(text))}
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox gives an event that was made by hand a clipboard of its own, without files.
    Object.defineProperty(paste, 'clipboardData', { value: transfer });
    document.body.dispatchEvent(paste); }`);
}

/** Drops a picture on the zone for it. */
export async function dropPicture(page: Page, text: string): Promise<void> {
  await waitFor(page, 'drop');
  await page.evaluate(`{ ${transferOf(pictureOf(text))}
    const zone = document.querySelector('${byId('drop')}');
    for (const name of ['dragenter', 'dragover', 'drop'])
      zone.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true })); }`);
}
