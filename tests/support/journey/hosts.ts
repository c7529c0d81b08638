import type { ExtensionSession, SessionOptions } from '../extension-session.ts';
import { runPrivileged } from '../bidi.ts';

/** Chromium learns at its start that these names lead to this machine. */
export const hostOptions = (hosts: readonly string[]): Pick<SessionOptions, 'args'> => ({
  args: [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`],
});

/** Firefox learns it while it runs, and takes no arguments for it. */
export async function teachHosts(session: ExtensionSession, hosts: readonly string[]): Promise<void> {
  if (session.name !== 'firefox') return;
  await runPrivileged(
    session.browser,
    `Services.prefs.setCharPref('network.dns.localDomains', ${JSON.stringify(hosts.join(','))});
     Services.prefs.setBoolPref('dom.security.https_first', false);`,
  );
}
