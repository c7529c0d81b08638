import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Permissions {
  api?: string[];
  explicit_host?: string[];
  [other: string]: unknown;
}

type Settings = Record<
  'granted_permissions' | 'active_permissions' | 'runtime_granted_permissions',
  Permissions
>;

interface Preferences {
  extensions?: { settings?: Record<string, Partial<Settings>> };
}

const KEYS = ['granted_permissions', 'active_permissions', 'runtime_granted_permissions'] as const;

/**
 * Writes host permissions, and optional ones such as `downloads`, into the profile of a Chromium that was started once and is
 * closed: no driver can press the browser's own dialog. The manifest stays the one that ships.
 */
export async function grantInProfile(
  userDataDir: string,
  id: string,
  patterns: readonly string[],
  optional: readonly string[] = [],
): Promise<void> {
  const file = join(userDataDir, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error(`the profile does not know extension ${id} yet`);
  for (const key of KEYS) {
    const empty = { manifest_permissions: [], scriptable_host: [] };
    const api = [...new Set([...(settings[key]?.api ?? []), ...optional])];
    settings[key] = { ...empty, ...settings[key], api, explicit_host: [...patterns] };
  }
  await writeFile(file, JSON.stringify(preferences));
}
