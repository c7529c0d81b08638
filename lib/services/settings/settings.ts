import type { Settings } from '../../messages/replies.ts';

/** Where settings are kept: not secret, so outside the vault. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(settings: Settings): Promise<void>;
}

const DEFAULTS: Settings = { autoLockMinutes: 15 };
const CHOICES: readonly unknown[] = [0, 1, 5, 15, 60];

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' &&
  value !== null &&
  'autoLockMinutes' in value &&
  CHOICES.includes(value.autoLockMinutes);

/** Reads and writes the settings; whatever is not a setting (a damaged store) counts as the defaults. */
export function createSettingsService(store: SettingsStore) {
  // Every use asks for the auto-lock time, and only the background writes here.
  let known: Settings | undefined;
  return {
    async get(): Promise<Settings> {
      if (known) return known;
      const found = await store.read();
      known = isSettings(found) ? { autoLockMinutes: found.autoLockMinutes } : DEFAULTS;
      return known;
    },
    async put(settings: Settings): Promise<Settings> {
      await store.write(settings);
      known = settings;
      return settings;
    },
  };
}

export type SettingsService = ReturnType<typeof createSettingsService>;
