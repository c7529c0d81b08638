import type { ClipboardPort } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { askOffscreenPage } from '../offscreen/ask-offscreen-page.ts';
import { withOffscreenPage } from '../offscreen/offscreen-page.ts';
import { CLIPBOARD } from './clipboard-permission.ts';
import { CLIPBOARD_CHANNEL, type ClearReply, type ClearRequest } from './clipboard-channel.ts';

/** Firefox's background is a page; a worker has no clipboard and asks a page that nobody sees. */
const hasClipboard = (): boolean => 'clipboard' in navigator;

async function clearOwn(text: string): Promise<void> {
  if ((await navigator.clipboard.readText()) === text) await navigator.clipboard.writeText('');
}

async function clearOffscreen(text: string): Promise<void> {
  const request: ClearRequest = { clearIf: text };
  await withOffscreenPage(() => askOffscreenPage<ClearReply>(CLIPBOARD_CHANNEL, request));
}

/** The clipboard, where the user lets us look at it. */
export const clipboard: ClipboardPort = {
  isAllowed: () => browser.permissions.contains(CLIPBOARD),

  async clearIf(text) {
    try {
      await (hasClipboard() ? clearOwn(text) : clearOffscreen(text));
    } catch {
      // The permission was taken back, or the browser has no clipboard to give.
    }
  },
};
