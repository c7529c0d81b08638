import type { SettingsStore } from '../services/settings/settings.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

/** Settings in `storage.local`. */
export const settingsStore: SettingsStore = {
  async read() {
    const found = await browser.storage.local.get(KEY);
    return found[KEY];
  },
  write: (settings) => browser.storage.local.set({ [KEY]: settings }),
};
