import { runPrivileged } from './bidi.ts';
import { grantInProfile } from './chromium-grant.ts';
import type { ExtensionSession } from './extension-session.ts';

const GECKO_ID = 'portvakt@portvakt.example';

const inFirefox = (permissions: readonly string[]) => `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  await ExtensionPermissions.add('${GECKO_ID}', { permissions: ${JSON.stringify(permissions)}, origins: [] }, extension);`;

/** Gives the extension optional permissions, as if the user had agreed. Chromium is started anew for it, which locks the vault. */
export async function grantOptional(
  session: ExtensionSession,
  permissions: readonly string[],
): Promise<void> {
  if (session.name === 'firefox') {
    await runPrivileged(session.browser, inFirefox(permissions));
    return;
  }
  const id = new URL(session.extensionOrigin).host;
  await session.whileClosed((userDataDir) => grantInProfile(userDataDir, id, [], permissions));
}
