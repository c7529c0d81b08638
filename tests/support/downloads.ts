import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runPrivileged } from './bidi.ts';
import { grantInProfile } from './chromium-grant.ts';
import type { ExtensionSession } from './extension-session.ts';

/** A downloads folder of a test's own. */
export interface Downloads {
  readonly folder: string;
  /** Waits until a file whose path in the folder matches is there as a whole, and gives its bytes. */
  waitFor(path: RegExp): Promise<Buffer>;
  remove(): Promise<void>;
}

/** Milliseconds between two looks at the folder. */
const POLL = 100;

const GECKO_ID = 'portvakt@portvakt.example';

const inFirefox = (folder: string) => `
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  await ExtensionPermissions.add('${GECKO_ID}', { permissions: ['downloads'], origins: [] }, extension);`;

async function inChromium(session: ExtensionSession, folder: string): Promise<void> {
  await session.whileClosed(async (userDataDir) => {
    const id = new URL(session.extensionOrigin).host;
    await grantInProfile(userDataDir, id, [], ['downloads']);
    const file = join(userDataDir, 'Default', 'Preferences');
    const preferences = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    preferences.download = { default_directory: folder, prompt_for_download: false };
    await writeFile(file, JSON.stringify(preferences));
  });
}

/**
 * Gives the extension the permission `downloads`, as if the user had agreed, and a fresh folder to download to. Chromium is
 * started anew for it, which locks the vault.
 */
export async function openDownloads(session: ExtensionSession): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'portvakt-downloads-'));
  if (session.name === 'firefox') await runPrivileged(session.browser, inFirefox(folder));
  else await inChromium(session, folder);

  /** An empty file only keeps the place. */
  async function find(path: RegExp): Promise<Buffer | undefined> {
    const name = (await readdir(folder, { recursive: true })).find((one) => path.test(one));
    if (name === undefined || (await stat(join(folder, name))).size === 0) return undefined;
    return readFile(join(folder, name));
  }

  return {
    folder,
    async waitFor(path) {
      // Node's watcher listens only from the first time it is asked: the last rename may come before that.
      for (;;) {
        const file = await find(path).catch(() => undefined);
        if (file) return file;
        await setTimeout(POLL);
      }
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
