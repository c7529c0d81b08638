import type { Page } from 'puppeteer-core';
import { builtExtension } from '../../tests/support/builds.ts';
import { launchChromium, type ChromiumSession } from '../../tests/support/chromium.ts';
import type { SessionOptions } from '../../tests/support/extension-session.ts';
import { askBackground } from './ask-background.ts';
import { openQuietPage, plantVault } from './plant-vault.ts';
import { documentWith } from './sample-accounts.ts';
import { sealVault } from './seal-vault.ts';

const PASSWORD = 'fjord og fjell 1814';

/** A Chromium with the built extension whose vault can be exchanged. */
export interface PlantedSession extends ChromiumSession {
  /** A page of the extension's origin in which nothing of ours runs. */
  readonly quiet: Page;
  /** Puts a locked vault with so many accounts in the place of the present one, the first bound to `firstOrigin`. */
  plant(accounts: number, firstOrigin?: string): Promise<void>;
  /** Milliseconds from the message to its reply. */
  unlock(): Promise<number>;
}

export async function openPlantedSession(
  options: Omit<SessionOptions, 'extensionDir'> = {},
): Promise<PlantedSession> {
  const session = await launchChromium({ ...options, extensionDir: builtExtension('chromium') });
  const quiet = await openQuietPage(session);
  return Object.assign(session, {
    quiet,
    plant: async (accounts: number, firstOrigin?: string) =>
      plantVault(session, quiet, await sealVault(documentWith(accounts, firstOrigin), PASSWORD)),
    unlock: () => askBackground(quiet, 'vault.unlock', { method: 'password', secret: PASSWORD }),
  });
}
