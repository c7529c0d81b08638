import type { ExtensionSession, SessionOptions } from '../extension-session.ts';
import { runPrivileged } from '../bidi.ts';

/** A host name that leads to this machine, and that no browser takes for this machine: plain http is not safe there. */
export const PLAIN_HOST = 'plain.test';

/** Chromium learns the name at its start. */
export const plainHostOptions: Pick<SessionOptions, 'args'> = {
  args: [`--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`],
};

/** Firefox learns it while it runs, and takes no arguments for it. */
export async function teachPlainHost(session: ExtensionSession): Promise<void> {
  if (session.name !== 'firefox') return;
  await runPrivileged(
    session.browser,
    `Services.prefs.setCharPref('network.dns.localDomains', '${PLAIN_HOST}');
     Services.prefs.setBoolPref('dom.security.https_first', false);`,
  );
}
