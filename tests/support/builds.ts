import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../scripts/setup/find-browser.ts';

const FOLDERS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Absolute folder of the built extension, as it ships. Throws where it was not built. */
export function builtExtension(browser: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first`);
  return folder;
}
