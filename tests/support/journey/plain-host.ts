import { hostOptions, teachHosts } from './hosts.ts';
import type { ExtensionSession } from '../extension-session.ts';

/** A host name that leads to this machine, and that no browser takes for this machine: plain http is not safe there. */
export const PLAIN_HOST = 'plain.test';

/** Chromium learns the name at its start. */
export const plainHostOptions = hostOptions([PLAIN_HOST]);

/** Firefox learns it while it runs. */
export const teachPlainHost = (session: ExtensionSession): Promise<void> => teachHosts(session, [PLAIN_HOST]);
