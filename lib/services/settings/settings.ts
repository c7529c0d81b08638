import type { Request } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/replies.ts';

/** Where settings are kept: not secret, so outside the vault. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(settings: Settings): Promise<void>;
}

const DEFAULTS: Settings = { autoLockMinutes: 15, openOnField: false };
const MINUTES: readonly unknown[] = [0, 1, 5, 15, 60];

const isMinutes = (value: unknown): value is Settings['autoLockMinutes'] => MINUTES.includes(value);

/** Each setting by itself: whatever is not one (a damaged store, an older version) counts as its default. */
function settingsIn(found: unknown): Settings {
  if (typeof found !== 'object' || found === null) return DEFAULTS;
  const { autoLockMinutes, openOnField } = found as Partial<Record<keyof Settings, unknown>>;
  return {
    autoLockMinutes: isMinutes(autoLockMinutes) ? autoLockMinutes : DEFAULTS.autoLockMinutes,
    openOnField: openOnField === true,
  };
}

/** Reads and writes the settings. */
export function createSettingsService(store: SettingsStore) {
  // Every use asks for the auto-lock time, and only the background writes here.
  let known: Settings | undefined;

  async function get(): Promise<Settings> {
    known ??= settingsIn(await store.read());
    return known;
  }

  return {
    get,
    /** What is left out stays. */
    async put({ autoLockMinutes, openOnField }: Request<'settings.put'>): Promise<Settings> {
      const before = await get();
      const settings: Settings = {
        autoLockMinutes: autoLockMinutes ?? before.autoLockMinutes,
        openOnField: openOnField ?? before.openOnField,
      };
      await store.write(settings);
      known = settings;
      return settings;
    },
  };
}

export type SettingsService = ReturnType<typeof createSettingsService>;
