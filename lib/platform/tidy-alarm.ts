import { browser } from './browser.ts';

const NAME = 'vault.tidy';

/** Rings once a minute while the vault is open. The deadline itself is checked at every request; this only tidies. */
export const tidyAlarm = {
  async set(on: boolean): Promise<void> {
    if (on) await browser.alarms.create(NAME, { periodInMinutes: 1 });
    else await browser.alarms.clear(NAME);
  },
};

/** Call it synchronously while the background starts. */
export function listenForTidyAlarm(handler: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void handler();
  });
}
