import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { builtExtension } from '../../tests/support/builds.ts';
import { type ChromiumSession, launchChromium } from '../../tests/support/chromium.ts';
import { extensionIdOf } from '../../tests/support/extension-id.ts';

/** Has the toolbar button shown from the first start, and not hidden behind the puzzle piece. */
async function pinButton(profile: string, extensionDir: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ extensions: { pinned_extensions: [extensionIdOf(extensionDir)] } }));
}

/** Opens a Chromium window with the extension installed on the page `url`, with a profile that is kept in `folder`. */
export async function showWindow(url: string, folder: string): Promise<ChromiumSession> {
  const extensionDir = builtExtension('chromium');
  await pinButton(folder, extensionDir);
  const session = await launchChromium({
    extensionDir,
    userDataDir: resolve(folder),
    headless: false,
  });
  const [first] = await session.browser.pages();
  const page = first ?? (await session.newPage());
  await page.goto(url);
  await page.bringToFront();
  return session;
}
