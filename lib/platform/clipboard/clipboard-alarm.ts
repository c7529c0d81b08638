import type { ClipboardAlarm } from '../../services/clipboard/copied-code.ts';
import { browser } from '../browser.ts';

const NAME = 'clipboard.clear';

/** Rings once; set again, it rings later. */
export const clipboardAlarm: ClipboardAlarm = {
  async set(milliseconds) {
    await browser.alarms.create(NAME, { delayInMinutes: milliseconds / 60_000 });
  },
};

/** Call it synchronously while the background starts. */
export function listenForClipboardAlarm(handler: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void handler();
  });
}
